package org.jiesu.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WordScanProperties {
    /** A word met, and where. */
    private record Met(int word, int start, int end) {}

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars('甲', '乙', '丙', 'a', '\uD83D').ofMaxLength(40);
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.strings()
                .withChars('甲', '乙', '丙', 'a', '\uD83D')
                .ofMinLength(1)
                .ofMaxLength(5)
                .list()
                .ofMaxSize(30);
    }

    @Property
    void every_occurrence_of_every_word_is_met_and_nothing_else(
            @ForAll("words") List<String> words, @ForAll("texts") String text) {
        List<Met> met = new ArrayList<>();
        new WordScan(words).scan(text, 0, text.length(), (word, start, end) -> met.add(new Met(word, start, end)));
        assertThat(met).containsExactlyInAnyOrderElementsOf(naive(words, text, 0, text.length()));
    }

    @Property
    void of_a_part_only_what_lies_within_it_is_met(@ForAll("words") List<String> words, @ForAll("texts") String text) {
        int from = text.length() / 3;
        int to = text.length() - text.length() / 4;
        List<Met> met = new ArrayList<>();
        new WordScan(words).scan(text, from, to, (word, start, end) -> met.add(new Met(word, start, end)));
        assertThat(met).containsExactlyInAnyOrderElementsOf(naive(words, text, from, to));
    }

    private static List<Met> naive(List<String> words, String text, int from, int to) {
        List<Met> met = new ArrayList<>();
        for (int word = 0; word < words.size(); word++) {
            int length = words.get(word).length();
            for (int at = from; at + length <= to; at++) {
                if (text.startsWith(words.get(word), at)) {
                    met.add(new Met(word, at, at + length));
                }
            }
        }
        return met;
    }
}
