package org.jiesu.core.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jiesu.core.place.Entered;
import org.jiesu.json.RouteJson;
import org.jiesu.wiring.OurRouting;

/** Laws that hold for every text, place and day. */
class RouterProperties {
    private static final LocalDate FIRST_DAY = LocalDate.of(2022, 2, 1);

    private final Router router = OurRouting.get().router();
    private final DutyBook book = OurRouting.get().book();

    @Provide
    Arbitrary<Complaint> complaints() {
        List<String> said = Stream.concat(
                        book.rules().stream().flatMap(rule -> rule.signs().examples().stream()),
                        book.signals().uncovered().stream().flatMap(uncovered -> uncovered.signs().examples().stream()))
                .toList();
        Arbitrary<String> sentence =
                Arbitraries.oneOf(Arbitraries.of(said), Arbitraries.strings().ofMaxLength(30));
        Arbitrary<String> text = sentence.list().ofMinSize(1).ofMaxSize(3).map(parts -> String.join("。", parts));
        Arbitrary<String> districts = Arbitraries.of("", "平谷区", "密云", "门头沟区", "海淀区");
        Arbitrary<String> townships = Arbitraries.of("", "大兴庄镇", "溪翁庄镇", "滨河街道", "渔阳地区", "兴谷管委", "没有这个镇");
        Arbitrary<LocalDate> days = Arbitraries.longs()
                .between(
                        FIRST_DAY.minusYears(6).toEpochDay(),
                        FIRST_DAY.plusYears(6).toEpochDay())
                .map(LocalDate::ofEpochDay);
        return Combinators.combine(text, districts, townships, days)
                .as((words, district, township, day) -> new Complaint(words, Entered.of(district, township), day));
    }

    @Property(tries = 400)
    void no_township_is_ever_named_without_an_article_in_force(@ForAll("complaints") Complaint complaint) {
        Route route = router.route(complaint);
        for (UnitRef lead : route.ownership().leads()) {
            if (lead.isTownship()) {
                assertGrounded(route.ownership().ground().orElseThrow(), complaint.day());
            }
        }
        Stream.concat(route.findings().alternatives().stream(), route.findings().otherMatters().stream())
                .filter(other -> other.lead().isTownship())
                .forEach(other -> assertGrounded(other.ground().orElseThrow(), complaint.day()));
    }

    static void assertGrounded(LeadGround ground, LocalDate day) {
        if (ground.rule().ofCity()) {
            assertThat(day).isAfterOrEqualTo(FIRST_DAY);
        } else {
            assertThat(day).isBefore(FIRST_DAY);
            assertThat(ground.rule().basis().planned().filter(day::isAfter)).isEmpty();
        }
        assertThat(ground.rule().inForce(day)).isTrue();
        assertThat(ground.rule().inferred()).isFalse();
        assertThat(ground.rule().duty().ledByTownship()).isTrue();
        assertThat(ground.rule().basis().quotes()).isNotEmpty().allMatch(quote -> quote.line() > 0);
    }

    @Property(tries = 200)
    void the_words_shown_stand_where_they_are_said_to_stand(@ForAll("complaints") Complaint complaint) {
        Findings findings = router.route(complaint).findings();
        assertThat(Stream.concat(
                        findings.evidence().stream(), remarks(findings).flatMap(remark -> remark.evidence().stream())))
                .allMatch(words -> complaint
                        .text()
                        .substring(words.at().start(), words.at().end())
                        .equals(words.text()));
    }

    private static Stream<Remark> remarks(Findings findings) {
        return Stream.concat(
                Stream.concat(findings.alternatives().stream(), findings.otherMatters().stream())
                        .map(other -> other.remark().get()),
                findings.considered().get().stream().map(Considered::remark));
    }

    @Property(tries = 200)
    void whoever_was_not_chosen_is_told_briefly_why(@ForAll("complaints") Complaint complaint) {
        assertThat(remarks(router.route(complaint).findings())).allSatisfy(remark -> {
            assertThat(remark.whyNot().brief()).isNotBlank().hasSizeLessThanOrEqualTo(WhyNot.BRIEF_AT_MOST);
            assertThat(remark.whyNot().whole()).isNotBlank();
            assertThat(remark.share()).isBetween(0.0, 1.0);
        });
    }

    @Property(tries = 100)
    void the_same_question_has_the_same_answer(@ForAll("complaints") Complaint complaint) {
        assertThat(RouteJson.of(router.route(complaint))).isEqualTo(RouteJson.of(router.route(complaint)));
    }

    @Property(tries = 200)
    void what_is_routed_names_one_unit_and_the_words_of_the_law(@ForAll("complaints") Complaint complaint) {
        Route route = router.route(complaint);
        if (route.decision() == RouteDecision.ROUTE) {
            assertThat(route.lead().orElseThrow().unit()).isNotEqualTo(Units.TOWNSHIP_OF_THE_CASE);
            assertThat(route.ownership().rule().orElseThrow().basis().quotes()).isNotEmpty();
            assertThat(route.verdict().confidence())
                    .isGreaterThanOrEqualTo(route.verdict().threshold());
        }
    }
}
