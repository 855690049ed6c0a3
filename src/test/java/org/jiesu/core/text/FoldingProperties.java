package org.jiesu.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FoldingProperties {
    private static final Folding FOLDING = new Folding(
            Map.of((int) '燈', (int) '灯', (int) '壞', (int) '坏'),
            Set.of((int) '啊', (int) '呃'),
            new Folding.Colouring(Set.of('女', '幼'), Set.of('子', '童')),
            Folding.Speech.AS_WRITTEN);

    @Property
    void every_stretch_of_folded_words_lies_inside_the_text_as_sent(@ForAll String text) {
        FoldedText folded = FOLDING.fold(text);
        int before = 0;
        for (int i = 0; i < folded.words().length(); i++) {
            Span sent = folded.asSent(new Span(i, i + 1));
            assertThat(sent.start()).isGreaterThanOrEqualTo(before);
            assertThat(sent.end()).isLessThanOrEqualTo(text.length());
            before = sent.start();
        }
    }

    @Property
    void folding_twice_is_folding_once(@ForAll String text) {
        String once = FOLDING.plain(text);
        assertThat(FOLDING.plain(once)).isEqualTo(once);
    }

    @Property
    void sentences_never_overlap_and_hold_all_but_the_marks(@ForAll String text) {
        FoldedText folded = FOLDING.fold(text);
        int before = 0;
        for (Span sentence : folded.sentences()) {
            assertThat(sentence.start()).isGreaterThanOrEqualTo(before);
            assertThat(sentence.end()).isLessThanOrEqualTo(folded.words().length());
            before = sentence.end() + 1;
        }
    }

    @Test
    void width_case_script_fillers_and_the_colouring_er_are_folded() {
        assertThat(FOLDING.plain("呃，路燈 壞了Ａ１啊")).isEqualTo(",路灯坏了a1");
        assertThat(FOLDING.plain("村口儿灯泡儿 女儿 儿子 幼儿园")).isEqualTo("村口灯泡女儿儿子幼儿园");
    }

    @Test
    void the_words_shown_are_those_that_were_sent() {
        FoldedText folded = FOLDING.fold("咱 路 燈壞了");
        Span at = folded.asSent(
                new Span(folded.words().indexOf("路灯"), folded.words().indexOf("路灯") + 2));
        assertThat(folded.wordsAsSent(at)).isEqualTo("路 燈");
    }
}
