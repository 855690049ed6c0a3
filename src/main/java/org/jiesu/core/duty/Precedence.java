package org.jiesu.core.duty;

import java.util.List;

/**
 * Why one rule prevailed over the others, for the explanation.
 *
 * @param tier of the rule that prevailed
 * @param because in one sentence
 * @param confirmedBy rules of the district that name the same department in its own name
 * @param beaten the others that answer for the matter there
 * @param inferred whether the lead is 推定
 */
public record Precedence(
        String tier, String because, List<DutyRule> confirmedBy, List<Beaten> beaten, boolean inferred) {
    public Precedence {
        confirmedBy = List.copyOf(confirmedBy);
        beaten = List.copyOf(beaten);
    }

    /** A rule that did not prevail, and why. */
    public record Beaten(DutyRule rule, String why) {}
}
