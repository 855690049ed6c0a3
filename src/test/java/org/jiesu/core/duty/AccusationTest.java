package org.jiesu.core.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiesu.core.place.Entered;
import org.jiesu.wiring.OurRouting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Articles 5, 17, 19, 67 and 71: accused conduct goes to the next level up, a slow office keeps its complaint. */
class AccusationTest {
    private static final LocalDate DAY = LocalDate.of(2022, 5, 20);

    private static Route route(String text) {
        return OurRouting.get().router().route(new Complaint(text, Entered.of("平谷区", "大兴庄镇"), DAY));
    }

    @ParameterizedTest
    @CsvSource({
        "我去镇政府问点事儿，那姑娘头也不抬，嗑着瓜子儿说不知道, 区纪委监委",
        "综合执法的过来张嘴就骂，还把老人的秤给摔了, 区纪委监委",
        "镇上雇的临时协管员，穿个制服就耍横, 区纪委监委",
        "窗口的姑娘光顾聊天，叫了三声才抬眼皮，材料往外一推, 区纪委监委",
        "举报镇领导把环境整治的活儿全给了自己亲戚的公司, 区纪委监委",
        "派出所民警张嘴就骂人态度特别蛮横, 区公安分局"
    })
    void who_accuses_persons_of_the_township_or_a_post_is_heard_one_level_up(String text, String lead) {
        Route route = route(text);
        assertThat(route.lead()).map(UnitRef::unit).contains(lead);
        assertThat(route.ownership().precedence().orElseThrow().because()).contains("由", "来电人信息对其保密");
    }

    @ParameterizedTest
    @ValueSource(strings = {"村务公开栏锁着，玻璃里头啥也没有", "监督委员会是摆设，村里买东西从来不让我们看票", "社区的人玩手机头都不抬，跟吃枪药似的"})
    void a_villages_or_communitys_accusation_is_the_townships_by_the_article(String text) {
        Route route = route(text);
        assertThat(route.lead()).map(UnitRef::unit).contains("大兴庄镇");
        assertThat(route.ownership().precedence().orElseThrow().because()).contains("不交村、社区自办");
    }

    @ParameterizedTest
    @ValueSource(strings = {"办个证跑了五回，每回说缺材料", "便民服务中心下午两点还锁着门，贴的是一点半上班", "镇里值班电话打了一天没人接"})
    void an_office_that_is_slow_or_refuses_its_duty_keeps_its_complaint(String text) {
        assertThat(route(text).lead()).map(UnitRef::unit).contains("大兴庄镇");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "镇政府租去我们村三十亩地弄停车场，村里路灯也不修，五年了租金一分没给",
                "镇统计站来村里普查，让我们把人均收入往高了填，表都给填好了光让签字",
                "村里垃圾没人收，跟镇里反映，转天副镇长就打击报复，把我低保停了"
            })
    void whatever_the_matter_the_accused_township_does_not_get_it(String text) {
        Route route = route(text);
        assertThat(route.decision()).isNotEqualTo(RouteDecision.ROUTE);
        assertThat(route.verdict().reason().orElseThrow()).isEqualTo(Accused.GROUND.told());
        assertThat(Stream.concat(
                        route.ownership().leads().stream(),
                        route.findings().alternatives().stream().map(Alternative::lead)))
                .isNotEmpty()
                .noneMatch(lead -> lead.unit().equals("大兴庄镇"));
    }

    @Test
    void where_nobody_above_is_named_the_command_centre_decides() {
        DutyBook book = new SmallBook()
                .accusing(Accused.GROUND, Units.TOWNSHIP_OF_THE_CASE)
                .book();
        Situation there = new Situation(SmallBook.at(SmallBook.TOWN), DAY, Circumstances.UNKNOWN);
        Answering answering = new Answering(book, there);
        Topic manners = new Topic.Ruled(book.rule(SmallBook.MANNERS).orElseThrow());
        Ownership nobody = answering.ownership(manners);
        assertThat(nobody.leads()).isEmpty();
        RoutingSettings settings = new RoutingSettings(
                0.9,
                0.6,
                0.5,
                0.6,
                0.9,
                new RoutingSettings.Weights(1, 1, 0),
                new RoutingSettings.Calibration(1, 1, 0, 0));
        RouteVerdict verdict = new Judge(book, there.place(), DAY, settings)
                .decide(manners, nobody, answering.hangs(manners), 0.99, Optional.empty());
        assertThat(verdict.decision()).isEqualTo(RouteDecision.REVIEW);
        assertThat(verdict.reason().orElseThrow()).contains("由指挥中心定");
    }

    @Test
    void no_ground_lets_the_accused_lead_not_even_when_a_person_chooses_the_article() {
        DutyBook book = new SmallBook()
                .accusing(Accused.GROUND, Units.TOWNSHIP_OF_THE_CASE)
                .book();
        for (Unit accused : List.of(SmallBook.TOWN, SmallBook.STREET, SmallBook.PARK)) {
            assertThat(book.ground(SmallBook.MANNERS, accused.ref(), DAY)).isEmpty();
        }
        LeadGround ground = LeadGround.byArticle(book.rule(SmallBook.MANNERS).orElseThrow(), DAY);
        assertThatThrownBy(() -> new Ownership(List.of(SmallBook.STREET.ref()), Optional.of(ground), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_rule_that_sends_an_accusation_to_the_accused_is_named() {
        DutyBook book = new SmallBook()
                .accusing(Accused.GROUND, Units.TOWNSHIP_OF_THE_CASE)
                .with(SmallBook.row("E-1").on(SmallBook.MANNERS).ledBy("城关街道"))
                .book();
        assertThat(AccusationCheck.check(book.rule(SmallBook.MANNERS).orElseThrow(), book))
                .singleElement()
                .asString()
                .contains("属地乡镇");
        assertThat(AccusationCheck.check(book.rule("E-1").orElseThrow(), book))
                .singleElement()
                .asString()
                .contains("城关街道");
    }
}
