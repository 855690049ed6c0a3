package org.jiesu.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PhraseIndexTest {
    private static final Folding PLAIN =
            new Folding(Map.of(), Set.of(), new Folding.Colouring(Set.of(), Set.of()), Folding.Speech.AS_WRITTEN);

    private static List<PhraseIndex.Found> find(String text, String... phrases) {
        List<Phrase> parsed = Arrays.stream(phrases)
                .map(phrase -> Phrase.parse(phrase, PLAIN))
                .toList();
        return new PhraseIndex(parsed).find(PLAIN.fold(text));
    }

    @Test
    void all_terms_must_stand_in_the_sentence_in_any_order() {
        assertThat(find("灯坏了好几天，就是村口那个路灯", "路灯 坏|不亮")).hasSize(1);
        assertThat(find("路灯好好的", "路灯 坏|不亮")).isEmpty();
    }

    @Test
    void a_term_after_a_dash_must_not_stand_there() {
        assertThat(find("家里暖气不热", "暖气 不热 -空调|煤改电")).hasSize(1);
        assertThat(find("煤改电的暖气不热", "暖气 不热 -空调|煤改电")).isEmpty();
    }

    @Test
    void terms_of_two_neighbouring_sentences_count_as_met_apart() {
        assertThat(find("路灯有三个。全坏了。", "路灯 坏")).singleElement().matches(found -> !found.sameSentence(), "met apart");
        assertThat(find("路灯有三个。树也有。全坏了。", "路灯 坏")).isEmpty();
    }

    @Test
    void the_longest_word_of_a_term_is_shown() {
        PhraseIndex.Found found = find("暖气片冰凉", "暖气|暖气片 冰凉").get(0);
        assertThat(found.spans()).containsExactly(new Span(0, 3), new Span(3, 5));
        assertThat(found.letters()).isEqualTo(5);
    }

    @Test
    void entries_that_cannot_be_meant_are_refused_with_the_reason() {
        assertThatThrownBy(() -> Phrase.parse("路灯  坏", PLAIN)).hasMessageContaining("empty term");
        assertThatThrownBy(() -> Phrase.parse("路灯||街灯", PLAIN)).hasMessageContaining("empty term");
        assertThatThrownBy(() -> Phrase.parse("-路灯", PLAIN)).hasMessageContaining("must not occur");
        assertThatThrownBy(() -> Phrase.parse("灯", PLAIN)).hasMessageContaining("single character");
    }

    @Provide
    Arbitrary<String> fewLetters() {
        return Arbitraries.strings().withChars('甲', '乙', '丙').ofMaxLength(12);
    }

    @Property
    void a_scan_finds_what_a_naive_search_finds(@ForAll("fewLetters") String text) {
        List<String> words = List.of("甲", "甲乙", "乙丙", "甲乙丙", "丙丙", "乙");
        long naive = words.stream()
                .mapToLong(word -> IntStream.range(0, text.length())
                        .filter(at -> text.startsWith(word, at))
                        .count())
                .sum();
        long[] hits = {0};
        new WordScan(words).scan(text, 0, text.length(), (word, start, end) -> {
            assertThat(text.substring(start, end)).isEqualTo(words.get(word));
            hits[0]++;
        });
        assertThat(hits[0]).isEqualTo(naive);
    }
}
