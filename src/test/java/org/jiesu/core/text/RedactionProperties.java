package org.jiesu.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RedactionProperties {
    @Property
    void every_offset_stays(@ForAll("spoken") String text) {
        assertThat(Redaction.searchable(text, List.of("王小明"))).hasSameSizeAs(text);
    }

    @Property
    void hiding_twice_hides_no_more(@ForAll("spoken") String text) {
        String once = Redaction.shown(text);
        assertThat(Redaction.shown(once)).isEqualTo(once);
    }

    @Property
    void a_mobile_number_never_stays_however_it_is_spaced(
            @ForAll("words") String before, @ForAll("number") String number, @ForAll("words") String after) {
        assertThat(Redaction.shown(before + number + after)).doesNotContain(number.substring(number.length() - 4));
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars("的路灯坏了，。请派人来修村口积水 ").ofMaxLength(12);
    }

    @Provide
    Arbitrary<String> number() {
        Arbitrary<String> gap = Arbitraries.of("", "-", " ", "－", "—");
        Arbitrary<Integer> last = Arbitraries.integers().between(1000, 9999);
        return Combinators.combine(gap, gap, last).as((one, two, end) -> "199" + one + "0000" + two + end);
    }

    @Provide
    Arbitrary<String> spoken() {
        return Arbitraries.strings()
                .withChars("我叫王小明李女士姓欧阳住3号楼二单元501室0123456789-－ 幺零九电话微信@.a，。＊书记元𠮷")
                .ofMaxLength(60);
    }
}
