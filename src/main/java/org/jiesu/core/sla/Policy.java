package org.jiesu.core.sla;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jiesu.core.calendar.Term;
import org.jiesu.core.calendar.WorkCalendar;
import org.jiesu.core.duty.Urgency;

/**
 * How long each act may take and when its clock climbs. Every figure carries where it comes from.
 *
 * @param version stands in the facts of every clock that started under this policy
 */
public record Policy(String version, Map<ClockKind, ClockRule> rules, CallbackRule callback) {
    public Policy {
        rules = Map.copyOf(rules);
        for (ClockKind kind : ClockKind.values()) {
            if (!rules.containsKey(kind)) {
                throw new IllegalArgumentException("a policy has no clock “" + kind.wire() + "”");
            }
        }
    }

    /** What this policy says of one clock. */
    public ClockRule rule(ClockKind kind) {
        return Optional.ofNullable(rules.get(kind)).orElseThrow();
    }

    /**
     * How citizens are called back.
     *
     * @param attempts after so many, each in another half of a day, a citizen counts as not reached
     * @param reasons for dissatisfaction: the words by their codes
     */
    public record CallbackRule(int attempts, Map<String, String> reasons) {
        public CallbackRule {
            reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
        }
    }

    /**
     * One clock.
     *
     * @param terms of each urgency class
     * @param calendar by whose working time terms in working hours and days are reckoned, and the levels on them
     * @param levels lowest first
     * @param source document the terms are taken from; {@code none} where we chose them
     */
    public record ClockRule(Map<Urgency, Term> terms, WorkCalendar calendar, List<LevelRule> levels, String source) {
        public ClockRule {
            terms = Map.copyOf(terms);
            levels = List.copyOf(levels);
            if (terms.size() != Urgency.values().length) {
                throw new IllegalArgumentException(
                        "a policy gives a term to every urgency class, not only to " + new TreeSet<>(terms.keySet()));
            }
            for (int i = 1; i < levels.size(); i++) {
                LevelRule lower = levels.get(i - 1);
                LevelRule higher = levels.get(i);
                if (lower.percent() >= higher.percent() || lower.level().compareTo(higher.level()) >= 0) {
                    throw new IllegalArgumentException("levels climb: " + lower + " does not lie below " + higher);
                }
            }
        }

        /** How long the act may take in a case of this class. */
        public Term term(Urgency urgency) {
            return Objects.requireNonNull(terms.get(urgency), "every class has a term");
        }
    }
}
