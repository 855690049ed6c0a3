package org.jiesu.core.duty;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jiesu.core.learning.Chances;
import org.jiesu.core.learning.Labeller;
import org.jiesu.core.learning.LearnedModel;
import org.jiesu.core.learning.Said;
import org.jiesu.core.place.Entered;
import org.jiesu.json.RouteJson;
import org.jiesu.wiring.OurRouting;

/** What no learned model can change, whatever it says: one that throws dice, and one that is sure of the same owner always. */
class AdviceProperties {
    private final Router router = OurRouting.get().router();
    private final DutyBook book = OurRouting.get().book();
    private final RouterProperties laws = new RouterProperties();

    @Provide
    Arbitrary<Complaint> complaints() {
        return laws.complaints();
    }

    @Provide
    Arbitrary<Complaint> nobodysCases() {
        List<String> said = Stream.concat(
                        book.signals().uncovered().stream().map(Signals.Uncovered::signs),
                        book.signals().elsewhere().stream().map(Signals.Elsewhere::signs))
                .flatMap(signs -> signs.examples().stream())
                .toList();
        return Combinators.combine(Arbitraries.of(said), laws.complaints())
                .as((text, there) -> new Complaint(text, there.place(), there.day()));
    }

    @Provide
    Arbitrary<Labeller> models() {
        List<String> labels = Stream.concat(
                        book.rules().stream().flatMap(rule -> rule.duty().leads().stream()), Stream.of("甲", "区水务局"))
                .distinct()
                .toList();
        Arbitrary<Labeller> sure = Arbitraries.of(labels).map(label -> new Said(label, label.equals("甲") ? "乙" : "甲"));
        Arbitrary<Labeller> throwingDice = Arbitraries.longs().map(seed -> new Dice(labels, seed));
        return Arbitraries.oneOf(sure, throwingDice, Arbitraries.of(new Said(Units.TOWNSHIP_OF_THE_CASE, "甲")));
    }

    /** Of the same text it says the same, but what it says has no reason. */
    private record Dice(List<String> labels, long seed) implements Labeller {
        @Override
        public double[] chances(String title, String text) {
            Random dice = new Random(seed ^ text.hashCode());
            return Chances.of(labels.stream()
                    .mapToDouble(label -> 8 * dice.nextGaussian())
                    .toArray());
        }
    }

    private Router advised(Labeller model) {
        return router.asking(Optional.of(new LearnedModel("1", model)));
    }

    @Property(tries = 400)
    void no_township_is_named_without_an_article_in_force(
            @ForAll("complaints") Complaint complaint, @ForAll("models") Labeller model) {
        Route route = advised(model).route(complaint);
        if (route.ownership().leads().stream().anyMatch(UnitRef::isTownship)) {
            RouterProperties.assertGrounded(route.ownership().ground().orElseThrow(), complaint.day());
        }
        Stream.concat(route.findings().alternatives().stream(), route.findings().otherMatters().stream())
                .filter(other -> other.lead().isTownship())
                .forEach(other -> RouterProperties.assertGrounded(other.ground().orElseThrow(), complaint.day()));
        if (route.decision() == RouteDecision.ROUTE) {
            assertThat(route.ownership().rule().orElseThrow().basis().quotes()).isNotEmpty();
        }
    }

    @Property(tries = 300)
    void what_is_nobodys_case_stays_so_and_as_sure(
            @ForAll("nobodysCases") Complaint complaint, @ForAll("models") Labeller model) {
        assertNothingElse(router.route(complaint), advised(model).route(complaint));
    }

    @Property(tries = 200)
    void a_model_neither_finds_nor_hides_what_is_nobodys_case(
            @ForAll("complaints") Complaint complaint, @ForAll("models") Labeller model) {
        assertNothingElse(router.route(complaint), advised(model).route(complaint));
    }

    private void assertNothingElse(Route alone, Route advised) {
        assertThat(isNobodys(advised)).isEqualTo(isNobodys(alone));
        if (isNobodys(alone)) {
            assertThat(advised.verdict()).isEqualTo(alone.verdict());
            assertThat(advised.ownership()).isEqualTo(alone.ownership());
            assertThat(advised.findings().matter()).isEqualTo(alone.findings().matter());
        }
        assertThat(advised.findings().pressure().transfer())
                .isEqualTo(alone.findings().pressure().transfer());
    }

    private boolean isNobodys(Route route) {
        return route.findings()
                .matter()
                .filter(matter -> book.signals().elsewhere().stream()
                                .anyMatch(one -> one.matter().equals(matter))
                        || book.signals().uncovered().stream()
                                .anyMatch(one -> one.matter().equals(matter)))
                .isPresent();
    }

    @Property(tries = 100)
    void a_model_of_owners_that_nobody_knows_changes_nothing(@ForAll("complaints") Complaint complaint) {
        ObjectNode advised = RouteJson.of(advised(new Said("甲", "乙")).route(complaint));
        ObjectNode alone = RouteJson.of(router.route(complaint));
        assertThat(advised.remove("modelVersion").textValue())
                .isEqualTo(alone.remove("modelVersion").textValue() + "+1");
        assertThat(advised).isEqualTo(alone);
    }

    @Property(tries = 100)
    void the_accused_town_does_not_lead_however_sure_the_model_is(@ForAll("models") Labeller model) {
        String text = "镇政府干部收了商户的好处，路边的垃圾堆成山也不管";
        Complaint complaint = new Complaint(text, Entered.of("平谷区", "大兴庄镇"), LocalDate.of(2022, 5, 20));
        assertThat(router.route(complaint).decision()).isNotEqualTo(RouteDecision.ROUTE);
        Route route = advised(model).route(complaint);
        boolean township = route.lead().filter(UnitRef::isTownship).isPresent();
        assertThat(route.decision() == RouteDecision.ROUTE && township).isFalse();
    }
}
