package org.jiesu.core.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jiesu.core.place.Entered;
import org.jiesu.wiring.OurRouting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What callers say around their matter, and how it is typed, changes neither who leads nor what is done. */
class RobustnessTest {
    private static final Path LABELLED = Path.of("src/test/resources/cases/dev.tsv");
    private static final LocalDate DAY = LocalDate.of(2022, 5, 20);
    private static final int TO_FULL_WIDTH = 0xfee0;

    private record Line(String district, String township, String text) {
        Route route(String said) {
            return OurRouting.get().router().route(new Complaint(said, Entered.of(district, township), DAY));
        }
    }

    /** The complaints on the city's book that are dispatched. */
    static Stream<Line> dispatched() throws IOException {
        return Files.readAllLines(LABELLED).stream()
                .map(line -> line.split("\t", -1))
                .filter(cells -> cells[0].startsWith("R"))
                .map(cells -> new Line(cells[1], cells[2], cells[4]))
                .filter(line -> line.route(line.text()).decision() == RouteDecision.ROUTE);
    }

    @ParameterizedTest
    @MethodSource("dispatched")
    void greetings_fillers_thanks_width_and_script_change_no_owner(Line line) {
        Route plain = line.route(line.text());
        int middle = line.text().length() / 2;
        List<String> others = List.of(
                "您好，麻烦您，" + line.text() + "麻烦给处理一下，谢谢您了。",
                "喂你好我反映个事，" + line.text() + "辛苦了，等您回话。",
                "呃，" + line.text().substring(0, middle) + "嗯啊" + line.text().substring(middle),
                line.text()
                        .codePoints()
                        .map(unit -> unit > ' ' && unit < 0x7f ? unit + TO_FULL_WIDTH : unit)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString(),
                line.text().replace('灯', '燈').replace('没', '沒').replace('楼', '樓'));
        for (String other : others) {
            Route route = line.route(other);
            assertThat(route.ownership().leads())
                    .as(other)
                    .isEqualTo(plain.ownership().leads());
            assertThat(route.decision()).as(other).isNotEqualTo(RouteDecision.INTERNAL);
        }
    }

    @ParameterizedTest
    @MethodSource("dispatched")
    void a_sentence_about_the_caller_or_another_district_in_quotes_dispatches_to_nobody_else(Line line) {
        Route plain = line.route(line.text());
        for (String more : List.of("我今年六十多了，打这个电话不容易。", "我在报纸上看过“海淀区”的报道。", "热线您好啊，占用您一点时间。")) {
            Route route = line.route(line.text() + more);
            if (route.decision() == RouteDecision.ROUTE) {
                assertThat(route.ownership().leads())
                        .as(more)
                        .isEqualTo(plain.ownership().leads());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dispatched")
    void what_it_is_said_not_to_be_dispatches_to_nobody_else(Line line) {
        Route plain = line.route(line.text());
        for (String denied : List.of("我不是投诉物业漏水，我要反映的是，", "不是路灯的事，是，", "不是为了拖欠工资，也不是噪音，说的是，")) {
            Route route = line.route(denied + line.text());
            if (route.decision() == RouteDecision.ROUTE) {
                assertThat(route.ownership().leads())
                        .as(denied)
                        .isEqualTo(plain.ownership().leads());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dispatched")
    void where_a_township_would_lead_and_no_place_is_told_it_is_asked_for(Line line) {
        Route placed = line.route(line.text());
        boolean byTownship = placed.ownership().lead().orElseThrow().isTownship();
        Route unplaced = new Line("", "", line.text()).route(line.text());
        if (byTownship && unplaced.place().township().isEmpty()) {
            assertThat(unplaced.decision()).isEqualTo(RouteDecision.ASK_PLACE);
            assertThat(unplaced.verdict().questions().get(0).decides()).isIn("district", "township");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "小区悟业好几天不给收垃圾了,小区物业好几天不给收垃圾了",
        "村口那个垃圾痛都满了没人清,村口那个垃圾桶都满了没人清",
        "我们小区的电替坏了三天了,我们小区的电梯坏了三天了",
        "楼上邻鞠装修吵得睡不着,楼上邻居装修吵得睡不着",
    })
    void a_misheard_character_changes_nothing(String heard, String meant) {
        Line line = new Line("平谷区", "大兴庄镇", heard);
        assertThat(line.route(heard).findings().matter())
                .isEqualTo(line.route(meant).findings().matter());
        assertThat(line.route(heard).verdict().confidence())
                .isEqualTo(line.route(meant).verdict().confidence());
    }

    @Test
    void either_of_two_is_no_denial() {
        Line line = new Line("平谷区", "大兴庄镇", "");
        String either = "村口不是路灯不亮，就是路灯一闪一闪的";
        assertThat(line.route(either).findings().evidence())
                .extracting(Evidence::text)
                .anyMatch(words -> either.indexOf(words) < either.indexOf("，") && words.contains("灯"));
    }
}
