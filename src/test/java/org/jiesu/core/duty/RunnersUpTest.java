package org.jiesu.core.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jiesu.core.place.Entered;
import org.jiesu.wiring.OurRouting;
import org.junit.jupiter.api.Test;

/** What the answer says of the matters that it did not choose. */
class RunnersUpTest {
    private static final LocalDate DAY = LocalDate.of(2022, 5, 20);

    private static Findings findings(String text) {
        return OurRouting.get()
                .router()
                .route(new Complaint(text, Entered.of("平谷区", "大兴庄镇"), DAY))
                .findings();
    }

    private static Remark of(Findings findings, String matter) {
        return findings.alternatives().stream()
                .filter(other -> other.matter().name().equals(matter))
                .findFirst()
                .orElseThrow()
                .remark()
                .get();
    }

    @Test
    void a_runner_up_is_told_with_its_own_words_and_the_stronger_ones() {
        Remark agency = of(findings("中介收了押金不退，合同上写得清清楚楚"), "黑中介与招聘欺诈");
        assertThat(agency.whyNot().kind()).isEqualTo(WhyNot.Kind.WORDS);
        assertThat(agency.whyNot().brief()).isEqualTo("“中介”不如“押金不退”有力");
        assertThat(agency.whyNot().whole()).contains("“押金”", "房屋租赁中介押金");
        assertThat(agency.evidence()).extracting(Evidence::text).containsExactly("中介", "押金");
        assertThat(agency.share()).isBetween(0.5, 1.0);
    }

    @Test
    void one_that_no_word_names_is_told_with_what_only_sounds_like_it() {
        Remark household = of(findings("中介收了押金不退，合同上写得清清楚楚"), "大棚承包合同有问题");
        assertThat(household.whyNot().brief()).startsWith("没有明说，“合同");
        assertThat(household.whyNot().whole()).contains("说法相近");
    }

    @Test
    void a_districts_row_whose_time_is_over_is_told_to_come_after_the_citys_book() {
        Remark lake = of(findings("公园里跳广场舞的音响开到半夜，旁边还有人摆摊占道"), "人民公园湖边没围栏");
        assertThat(lake.whyNot().kind()).isEqualTo(WhyNot.Kind.LAW);
        assertThat(lake.whyNot().brief()).isEqualTo("只是推定，城市规定在先");
        assertThat(lake.evidence()).isNotEmpty();
    }

    @Test
    void a_unit_that_only_helps_with_the_chosen_matter_is_said_to() {
        Findings findings = findings("村支书的儿子结婚，让党员都随礼，不随就给穿小鞋");
        assertThat(findings.alternatives())
                .filteredOn(other -> other.lead().unit().equals("大兴庄镇"))
                .extracting(other -> other.remark().get().whyNot())
                .isNotEmpty()
                .allSatisfy(why -> assertThat(why.brief()).isEqualTo("这件事里它只是协办"));
    }

    @Test
    void further_matters_are_told_once_best_first_with_who_would_lead() {
        Findings findings = findings("路灯坏了好几天没人修");
        List<Considered> further = findings.considered().get();
        assertThat(further).isNotEmpty();
        assertThat(further.size() + findings.alternatives().size()).isLessThanOrEqualTo(8);
        assertThat(further)
                .extracting(one -> one.remark().share())
                .isSortedAccordingTo((one, other) -> Double.compare(other, one));
        assertThat(further)
                .extracting(Considered::matter)
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(findings.alternatives().stream()
                        .map(Alternative::matter)
                        .toList())
                .doesNotContain(findings.matter().orElseThrow());
        assertThat(further)
                .filteredOn(one ->
                        one.lead().map(UnitRef::unit).filter("大兴庄镇"::equals).isPresent())
                .extracting(one -> one.remark().whyNot().kind())
                .isNotEmpty()
                .containsOnly(WhyNot.Kind.SAME_OWNER);
    }

    @Test
    void a_second_matter_comes_with_the_words_of_its_own_part() {
        Findings findings = findings("小区电梯老困人没人修。另外门口那家超市卖过期牛奶。");
        assertThat(findings.otherMatters().get(0).remark().get().evidence())
                .extracting(Evidence::text)
                .anyMatch(word -> word.contains("电梯"));
    }

    @Test
    void what_is_brief_stays_brief_whatever_is_put_in() {
        String long27 = "字".repeat(23) + "\ud83d\ude00\ud83d\ude00";
        assertThat(new WhyNot(WhyNot.Kind.WORDS, long27, long27).brief())
                .hasSizeLessThanOrEqualTo(WhyNot.BRIEF_AT_MOST)
                .endsWith("字…");
        assertThat(new WhyNot(WhyNot.Kind.WORDS, "字".repeat(24), "").brief()).isEqualTo("字".repeat(24));
    }
}
