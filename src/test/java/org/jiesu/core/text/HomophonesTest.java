package org.jiesu.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HomophonesTest {
    private static final Syllables SYLLABLES =
            new Syllables(Map.of("wu", "物五午悟", "ye", "业夜页", "bu", "不布", "guan", "管关", "de", "的", "ren", "人"));
    private static final Folding FOLDING =
            new Folding(Map.of(), Set.of(), new Folding.Colouring(Set.of(), Set.of()), Folding.Speech.AS_WRITTEN);
    private static final List<String> SAID = Stream.of(
                    Collections.nCopies(30, "物业的人不管"),
                    Collections.nCopies(30, "不的管人的不人"),
                    Collections.nCopies(8, "午夜"),
                    IntStream.range(0, 2000).mapToObj(i -> "。").toList())
            .flatMap(List::stream)
            .toList();
    private static final Homophones HOMOPHONES = new Homophones(SYLLABLES, List.of("物业", "不管", "午夜"), SAID);

    @ParameterizedTest
    @CsvSource({
        "五业的人,物业的人",
        "物页的人,物业的人",
        "五页的人,五页的人",
        "的五业,的物业",
        "布管,布管",
        "午夜,午夜",
        "业五业,业物业",
        "abc,abc",
        "业,业",
    })
    void a_slip_is_heard_as_the_word_that_is_said(String sent, String heard) {
        assertThat(HOMOPHONES.heard(FOLDING.fold(sent)).words()).isEqualTo(heard);
    }

    @Test
    void what_was_heard_stands_where_the_slip_stood() {
        FoldedText text = HOMOPHONES.heard(FOLDING.fold("Ｘ 五业"));
        assertThat(text.words()).isEqualTo("x物业");
        assertThat(text.wordsAsSent(text.asSent(new Span(1, 3)))).isEqualTo("五业");
    }

    @Test
    void of_two_words_of_one_sound_neither_is_heard_when_both_are_said_as_often() {
        List<String> both = Stream.concat(SAID.stream(), Collections.nCopies(30, "午夜的人").stream())
                .toList();
        Homophones doubtful = new Homophones(SYLLABLES, List.of("物业", "午夜"), both);
        assertThat(doubtful.heard(FOLDING.fold("悟业")).words()).isEqualTo("悟业");
    }

    @Property
    void nothing_changes_its_place_and_what_is_said_stays(@ForAll("texts") String text) {
        FoldedText sent = FOLDING.fold(text);
        assertThat(HOMOPHONES.heard(sent).words()).hasSameSizeAs(sent.words());
        Homophones known = new Homophones(
                SYLLABLES,
                List.of("物业", "不管"),
                Stream.concat(SAID.stream(), Stream.of(sent.words())).toList());
        assertThat(known.heard(sent)).isSameAs(sent);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("物五午悟业夜页不布管关的人，x").ofMaxLength(20);
    }
}
