package org.jiesu.core.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jiesu.core.place.Entered;
import org.jiesu.core.place.Township;
import org.jiesu.wiring.OurRouting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouterTest {
    private static final LocalDate DAY = LocalDate.of(2022, 5, 20);

    private static Route route(String text, String district, String township) {
        return route(text, district, township, DAY);
    }

    private static Route route(String text, String district, String township, LocalDate day) {
        return OurRouting.get().router().route(new Complaint(text, Entered.of(district, township), day));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "\u0000",
                "\ud83d\ude00\ud83d\ude00",
                "\ud800",
                "The street light is broken",
                "啊啊啊啊",
                "\t\r\n",
                "12345"
            })
    void a_text_that_says_nothing_is_reviewed_without_a_candidate(String text) {
        Route route = route(text, "平谷区", "大兴庄镇");
        assertThat(route.decision()).isEqualTo(RouteDecision.REVIEW);
        assertThat(route.lead()).isEmpty();
        assertThat(route.verdict().confidence()).isZero();
    }

    @Test
    void traditional_characters_are_read() {
        assertThat(route("我們這邊的路燈壞了好幾天沒人修", "平谷区", "大兴庄镇").lead())
                .map(UnitRef::unit)
                .contains("大兴庄镇");
    }

    @Test
    void what_is_probably_nothing_to_dispatch_says_so_with_its_advice() {
        Route route = route("我跟物业的官司法院判了，判决书下来我不服，还能上诉吗", "平谷区", "大兴庄镇");
        assertThat(route.decision()).isEqualTo(RouteDecision.INTERNAL);
        assertThat(route.findings().pressure().transfer()).isPresent();
    }

    @Test
    void a_township_matter_without_a_place_asks_for_it() {
        Route route = route("村口的路灯黑了好几天了", "平谷区", "");
        assertThat(route.decision()).isEqualTo(RouteDecision.ASK_PLACE);
        assertThat(route.lead()).contains(UnitRef.TOWNSHIP_OF_THE_CASE);
        assertThat(route.verdict().questions().get(0).decides()).isEqualTo("township");
    }

    @Test
    void two_townships_in_the_text_are_asked_about() {
        Route route = route("大兴庄镇和峪口镇的路灯都坏了", "平谷区", "");
        assertThat(route.decision()).isEqualTo(RouteDecision.ASK_PLACE);
        assertThat(route.place().candidates()).extracting(Township::name).contains("大兴庄镇", "峪口镇");
    }

    @Test
    void a_department_is_found_without_the_township() {
        Route route = route("我家暖气一点也不热，屋里才十四度，供热公司也不来人", "平谷区", "");
        assertThat(route.decision()).isEqualTo(RouteDecision.ROUTE);
        assertThat(route.lead()).map(UnitRef::unit).contains("区城市管理委");
    }

    @Test
    void without_a_district_a_department_keeps_its_general_name() {
        assertThat(route("家里暖气一点也不热", "", "").lead()).contains(UnitRef.inGeneral("城市管理部门"));
    }

    @Test
    void a_street_for_which_its_gazette_says_nothing_is_the_candidate_but_a_person_decides() {
        Route route = route("路灯坏了好几天", "平谷区", "滨河街道");
        assertThat(route.decision()).isEqualTo(RouteDecision.REVIEW);
        assertThat(route.lead()).map(UnitRef::unit).contains("滨河街道");
    }

    @Test
    void in_a_street_the_gazette_of_its_district_answers() {
        Route route = route("这条背街胡同的路灯全灭了", "密云区", "鼓楼街道");
        assertThat(route.lead()).map(UnitRef::unit).contains("区城市管理委");
        assertThat(route.ownership().rule()).map(DutyRule::ofCity).contains(false);
        assertThat(route.ownership().precedence().orElseThrow().inferred()).isTrue();
    }

    @Test
    void the_gazette_answers_until_the_rule_book_does_and_before_both_nobody() {
        Route before = route("路灯坏了好几天", "平谷区", "大兴庄镇", LocalDate.of(2022, 1, 31));
        assertThat(before.lead()).map(UnitRef::unit).contains("区城市管理委");
        assertThat(before.ownership().rule()).map(DutyRule::ofCity).contains(false);
        Route first = route("路灯坏了好几天", "平谷区", "大兴庄镇", LocalDate.of(2022, 2, 1));
        assertThat(first.decision()).isEqualTo(RouteDecision.ROUTE);
        assertThat(first.lead()).map(UnitRef::unit).contains("大兴庄镇");
        assertThat(first.ownership().precedence().orElseThrow().beaten()).isNotEmpty();
        Route never = route("路灯坏了好几天", "平谷区", "大兴庄镇", LocalDate.of(2015, 1, 1));
        assertThat(never.decision()).isEqualTo(RouteDecision.REVIEW);
        assertThat(never.ownership().ground()).isEmpty();
    }

    @Test
    void an_answer_counts_more_than_the_words_of_the_text() {
        Complaint asked = new Complaint("村里路灯坏了好几天", Entered.of("平谷区", "大兴庄镇"), DAY, Map.of("place", "工地"));
        Circumstances known = OurRouting.get().router().route(asked).findings().circumstances();
        assertThat(known.told()).containsEntry("place", Set.of("工地"));
        assertThat(known.answered()).containsExactly("place");
    }

    @Test
    void a_district_without_a_directory_is_reviewed() {
        assertThat(route("路灯坏了好几天", "海淀区", "").decision()).isEqualTo(RouteDecision.REVIEW);
    }

    @Test
    void what_no_article_covers_is_never_a_townships() {
        Route route = route("小区停水两天了，什么时候来水", "平谷区", "大兴庄镇");
        assertThat(route.lead()).map(UnitRef::unit).contains("区水务局");
        assertThat(route.ownership().rule().filter(DutyRule::ofCity)).isEmpty();
    }

    @Test
    void an_emergency_of_the_fire_brigade_is_transferred() {
        Route route = route("我家着火了，快来人啊", "平谷区", "大兴庄镇");
        assertThat(route.decision()).isEqualTo(RouteDecision.INTERNAL);
        assertThat(route.findings().pressure().transfer().orElseThrow().to()).contains("119");
        assertThat(route.findings().pressure().urgency()).isEqualTo(Urgency.H2);
    }

    @Test
    void two_matters_of_two_owners_are_both_named() {
        Route route = route("路灯坏了好几天没人修。另外我家暖气也不热。", "平谷区", "大兴庄镇");
        assertThat(route.findings().otherMatters()).hasSize(1);
    }

    @Test
    void a_matter_with_a_rule_in_force_goes_before_a_guess_without_one() {
        Route route = route("高家园路不是不让大货车走吗？天天半夜还有大货车轰轰地过，没人管。", "门头沟区", "", LocalDate.of(2017, 7, 31));
        assertThat(route.lead()).map(UnitRef::unit).contains("区公安分局交通支队");
        assertThat(route.ownership().ground()).isPresent();
    }

    @Test
    void a_lead_that_is_the_same_everywhere_waits_for_no_place_but_asks_for_it() {
        LocalDate day = LocalDate.of(2019, 4, 10);
        Route route = route("我们村那路灯坏了好几天了，赶紧给修修。", "平谷区", "", day);
        assertThat(route.decision()).isEqualTo(RouteDecision.ROUTE);
        assertThat(route.lead()).map(UnitRef::unit).contains("区城市管理委");
        assertThat(route.verdict().questions()).extracting(Question::id).contains("township");
        Route local = route("我们村那路灯坏了好几天了，赶紧给修修。", "平谷区", "", DAY);
        assertThat(local.decision()).isEqualTo(RouteDecision.ASK_PLACE);
    }

    @Test
    void a_text_of_the_greatest_length_is_read() {
        assertThat(route("路灯坏了，".repeat(4_000), "平谷区", "大兴庄镇").lead()).isPresent();
    }
}
