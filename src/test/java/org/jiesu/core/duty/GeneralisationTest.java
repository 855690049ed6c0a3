package org.jiesu.core.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.FoldingFiles;
import org.jiesu.config.Mistakes;
import org.jiesu.core.place.Entered;
import org.jiesu.core.place.PlaceFinder;
import org.jiesu.core.place.Quoting;
import org.jiesu.core.text.Folding;
import org.jiesu.duty.DutyBooks;
import org.jiesu.wiring.OurRouting;
import org.junit.jupiter.api.Test;

/** Every tenth example is taken out of the book and asked as a complaint that the router has never seen. */
class GeneralisationTest {
    private static final int EVERY = 10;
    private static final LocalDate DAY = LocalDate.of(2022, 5, 20);

    private final DutyBook book = OurRouting.get().book();
    private int asked;
    private int right;
    private int sure;
    private int sureAndWrong;

    @Test
    void complaints_never_seen_find_their_owner() {
        Router router = routerWithoutTheHeldOut();
        for (DutyRule rule : book.rules().stream().filter(DutyRule::ofCity).toList()) {
            List<String> examples = rule.signs().examples();
            for (int i = 0; i < examples.size(); i++) {
                if (heldOut(rule, i)) {
                    ask(router, rule, examples.get(i));
                }
            }
        }
        assertThat(asked).isGreaterThan(900);
        assertThat((double) right / asked).as("lead of the best candidate").isGreaterThanOrEqualTo(0.86);
        assertThat((double) sure / asked).as("coverage").isGreaterThanOrEqualTo(0.6);
        assertThat((double) sureAndWrong / sure).as("wrong when sure").isLessThanOrEqualTo(0.035);
    }

    private void ask(Router router, DutyRule rule, String example) {
        Route route = router.route(new Complaint(example, Entered.of("平谷区", "大兴庄镇"), DAY));
        boolean found = route.ownership()
                .rule()
                .map(answer ->
                        answer.duty().leads().get(0).equals(rule.duty().leads().get(0)))
                .orElse(false);
        boolean routed = route.decision() == RouteDecision.ROUTE;
        asked++;
        right += found ? 1 : 0;
        sure += routed ? 1 : 0;
        sureAndWrong += routed && !found ? 1 : 0;
    }

    private Router routerWithoutTheHeldOut() {
        Mistakes mistakes = new Mistakes();
        ConfigFolder folder = ConfigFolder.at(OurRouting.CONFIG);
        Folding folding = FoldingFiles.read(folder, mistakes);
        RoutingSettings settings = DutyBooks.routing(folder, mistakes).orElseThrow();
        List<DutyRule> rules =
                book.rules().stream().map(this::withoutTheHeldOut).toList();
        DutyBook reduced = new DutyBook("reduced", rules, book.units(), book.signals(), book.delegations());
        PlaceFinder places = new PlaceFinder(OurRouting.get().gazetteer(), folding, new Quoting(List.of(), List.of()));
        return new Router(reduced, places, folding, settings, "reduced");
    }

    private DutyRule withoutTheHeldOut(DutyRule rule) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < rule.signs().examples().size(); i++) {
            if (!heldOut(rule, i)) {
                kept.add(rule.signs().examples().get(i));
            }
        }
        Signs signs = new Signs(rule.signs().words(), kept);
        return new DutyRule(rule.matter(), rule.basis(), rule.duty(), signs, rule.standing());
    }

    /** Spread over the rules by their articles, so that not every rule loses its first example. */
    private static boolean heldOut(DutyRule rule, int example) {
        return (example + rule.basis().article()) % EVERY == 0;
    }
}
