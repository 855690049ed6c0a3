package org.jiesu.core.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.FoldingFiles;
import org.jiesu.config.Mistakes;
import org.jiesu.core.place.PlaceFinder;
import org.jiesu.core.place.Quoting;
import org.jiesu.core.text.Folding;
import org.jiesu.duty.DutyBooks;
import org.jiesu.wiring.OurRouting;
import org.jiesu.wiring.Routing;
import org.junit.jupiter.api.Test;

class RuleHealthTest {
    /** A healthy book's examples may go astray where two matters are told with the same words; more than this is rot. */
    private static final double STRAYS_AT_MOST = 0.08;

    private final Routing ours = OurRouting.get();

    /** A city's rule and a row of a district are enough to see what becomes of them. */
    private List<DutyRule> aFew() {
        List<DutyRule> rules = new ArrayList<>();
        rules.add(ours.book().rule("S53-1").orElseThrow());
        rules.add(ours.book().rules().stream()
                .filter(rule -> !rule.ofCity() && rule.reach().matters().contains("S53-1"))
                .findFirst()
                .orElseThrow());
        return rules;
    }

    private RuleHealth healthOf(List<DutyRule> rules) {
        DutyBook book = ours.book();
        DutyBook changed = new DutyBook("changed", rules, book.units(), book.signals(), book.delegations());
        Mistakes mistakes = new Mistakes();
        ConfigFolder folder = ConfigFolder.at(OurRouting.CONFIG);
        Folding folding = FoldingFiles.read(folder, mistakes);
        PlaceFinder places = new PlaceFinder(ours.gazetteer(), folding, new Quoting(List.of(), List.of()));
        RoutingSettings settings = DutyBooks.routing(folder, mistakes).orElseThrow();
        return RuleHealth.of(changed, new Router(changed, places, folding, settings, "changed"), ours.gazetteer());
    }

    @Test
    void no_rule_of_ours_fails_and_few_of_its_examples_go_astray() {
        RuleHealth health = RuleHealth.of(ours.book(), ours.router(), ours.gazetteer());
        assertThat(health.failing()).isEmpty();
        long written = ours.book().rules().stream()
                .mapToLong(rule -> rule.signs().examples().size())
                .sum();
        assertThat(health.asked()).isEqualTo((int) written);
        assertThat(health.strays())
                .as("each is told with what it was taken for")
                .anyMatch(stray -> stray.matter()
                        .filter(matter -> !matter.equals(stray.rule().matter()))
                        .isPresent());
        assertThat((double) health.strays().size() / health.asked()).isLessThanOrEqualTo(STRAYS_AT_MOST);
    }

    @Test
    void a_rule_to_which_none_of_its_own_examples_comes_fails() {
        List<DutyRule> rules = aFew();
        DutyRule lamps = rules.get(0);
        Signs said = new Signs(List.of(), List.of("灯坏", "no light"));
        DutyRule unheard =
                new DutyRule(lamps.matter(), lamps.basis(), lamps.duty(), said, lamps.standing(), lamps.reach());
        rules.set(0, unheard);
        RuleHealth health = healthOf(rules);
        assertThat(health.failing()).containsExactly(new RuleHealth.Failing(unheard, RuleHealth.Why.NO_EXAMPLE_COMES));
        assertThat(health.strays())
                .hasSize(2)
                .allMatch(stray -> stray.matter().isEmpty() && stray.lead().isEmpty());
    }

    @Test
    void a_rule_behind_its_twin_fails_and_is_told_apart_from_one_that_nothing_comes_to() {
        List<DutyRule> rules = aFew();
        DutyRule row = rules.get(1);
        DutyRule twin = new DutyRule(
                new Matter(row.id() + "z", row.matter().name()),
                row.basis(),
                row.duty(),
                Signs.NONE,
                row.standing(),
                row.reach());
        rules.add(twin);
        assertThat(healthOf(rules).failing()).containsExactly(new RuleHealth.Failing(twin, RuleHealth.Why.NEVER_WINS));
    }
}
