package org.jiesu.core.duty;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiesu.core.place.Gazetteer;

/**
 * How well the rules of a book find what they were written for: a rule's own examples are its tests.
 *
 * @param asked how many examples were routed
 * @param strays examples that lead elsewhere, in the order of the rules
 * @param failing rules that no complaint would come to; a book with any of them is not to be published
 */
public record RuleHealth(int asked, List<Stray> strays, List<Failing> failing) {
    public RuleHealth {
        strays = List.copyOf(strays);
        failing = List.copyOf(failing);
    }

    /**
     * An example that does not come to its rule, or comes to another lead than the rule's.
     *
     * @param matter what it was taken for; empty where nothing was read
     * @param lead who would be given it
     */
    public record Stray(DutyRule rule, String example, Optional<Matter> matter, Optional<UnitRef> lead) {}

    /** A rule in vain, and why. */
    public record Failing(DutyRule rule, Why why) {}

    /** Why a rule is in vain. */
    public enum Why {
        /** Wherever it holds, another rule goes before it. */
        NEVER_WINS("can never win: wherever it holds another rule of the district goes before it"),
        /** Not one of its examples has its matter as the best or among the alternatives. */
        NO_EXAMPLE_COMES("none of its own examples comes to it");

        private final String told;

        Why(String told) {
            this.told = told;
        }

        /** In one sentence, for the person who wrote the rule. */
        public String told() {
            return told;
        }
    }

    /**
     * Routes every example of every rule in a place where the rule holds, on the first day of its document. Takes a few
     * milliseconds for each example.
     *
     * @param router of this very book
     * @param gazetteer of this very router
     */
    public static RuleHealth of(DutyBook book, Router router, Gazetteer gazetteer) {
        Set<DutyRule> inVain = new HashSet<>(new BookCoverage(book).neverWinning());
        List<ExampleTrial> trials = book.rules().stream()
                .map(rule -> new ExampleTrial(book, rule, gazetteer))
                .toList();
        trials.parallelStream().forEach(trial -> trial.run(router));
        int asked = 0;
        List<Stray> strays = new ArrayList<>();
        List<Failing> failing = new ArrayList<>();
        for (ExampleTrial trial : trials) {
            asked += trial.asked();
            strays.addAll(trial.strays());
            if (inVain.contains(trial.rule())) {
                failing.add(new Failing(trial.rule(), Why.NEVER_WINS));
            } else if (trial.noneCame()) {
                failing.add(new Failing(trial.rule(), Why.NO_EXAMPLE_COMES));
            }
        }
        return new RuleHealth(asked, strays, failing);
    }
}
