package org.jiesu.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CharPairsProperties {
    @Property
    void whatever_stands_in_a_text_is_found_in_it(
            @ForAll("words") String before, @ForAll("words") String word, @ForAll("words") String after) {
        List<String> pairs = characters(before + word + after);
        Assume.that(!characters(word).isEmpty());
        assertThat(pairs).containsSubsequence(characters(word));
    }

    @Test
    void width_and_case_do_not_matter() {
        assertThat(characters("ＷＩＦＩ")).isEqualTo(characters("wifi"));
    }

    @Test
    void no_pair_reaches_over_what_is_no_letter() {
        assertThat(CharPairs.of("路灯，不亮")).containsExactly(new CharPairs.Pair("路灯", 1), new CharPairs.Pair("不亮", 4));
    }

    private static List<String> characters(String text) {
        return CharPairs.of(text).stream().map(CharPairs.Pair::characters).collect(Collectors.toList());
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars("路灯不亮村口积水𠮷abcＡ１2").ofMaxLength(12);
    }
}
