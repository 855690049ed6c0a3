package org.jiesu.core.sla;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiesu.core.duty.Urgency;

/**
 * How long a reply may take and when its clock climbs. Every figure carries where it comes from.
 *
 * @param version stands in the facts of every clock that started under this policy
 * @param terms the reply term of each urgency class
 * @param levels lowest first
 * @param termSource document the terms are taken from
 * @param levelSource document the levels are taken from; {@code none} where we chose them
 */
public record Policy(
        String version, Map<Urgency, Term> terms, List<LevelRule> levels, String termSource, String levelSource) {
    public Policy {
        terms = Map.copyOf(terms);
        levels = List.copyOf(levels);
        if (terms.size() != Urgency.values().length) {
            throw new IllegalArgumentException("a policy gives a term to every urgency class");
        }
        for (int i = 1; i < levels.size(); i++) {
            LevelRule lower = levels.get(i - 1);
            LevelRule higher = levels.get(i);
            if (lower.percent() >= higher.percent() || lower.level().compareTo(higher.level()) >= 0) {
                throw new IllegalArgumentException("levels climb: " + lower + " does not lie below " + higher);
            }
        }
    }

    /** How long a reply of this urgency class may take. */
    public Term term(Urgency urgency) {
        return Objects.requireNonNull(terms.get(urgency), "every class has a term");
    }
}
