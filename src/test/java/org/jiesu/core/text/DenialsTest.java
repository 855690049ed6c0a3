package org.jiesu.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DenialsTest {
    private static final Folding FOLDING =
            new Folding(Map.of(), Set.of(), new Folding.Colouring(Set.of(), Set.of()), Folding.Speech.AS_WRITTEN);
    private static final Denials DENIALS =
            new Denials(List.of("不是", "也不是", "不是投诉"), List.of("是", "我说的是"), Set.of('是', '这'));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "不是投诉物业，是路灯不亮|不是投诉,,,是路灯不亮",
                "不是物业，我说的是路灯|不是,,,我说的是路灯",
                "不是物业，也不是邻居，是路灯|不是,,,,,,,,,是路灯",
                "路灯。不是物业,是路灯|路灯。不是,,,是路灯",
                "是不是物业，是路灯|是不是物业，是路灯",
                "这不是物业，是路灯|这不是物业，是路灯",
                "不是物业不修，修不好|不是物业不修，修不好",
                "不是一天两天了|不是一天两天了",
                "不是物业。是路灯|不是物业。是路灯",
                "不是|不是",
                "不是物业|不是物业"
            })
    void what_it_is_not_is_left_out_where_it_is_said_what_it_is(String sent, String meant) {
        assertThat(DENIALS.meant(FOLDING.fold(sent)).words()).isEqualTo(FOLDING.plain(meant));
    }

    @Property
    void nothing_changes_its_place_and_twice_is_once(@ForAll("texts") String text) {
        FoldedText sent = FOLDING.fold(text);
        FoldedText meant = DENIALS.meant(sent);
        assertThat(meant.words()).hasSameSizeAs(sent.words());
        assertThat(DENIALS.meant(meant).words()).isEqualTo(meant.words());
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("不是", "也不是", "是", "我说的是", "这", "，", "。", "物业", "路灯", "投诉")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }
}
