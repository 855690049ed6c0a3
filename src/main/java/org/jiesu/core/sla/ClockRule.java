package org.jiesu.core.sla;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiesu.core.calendar.Term;
import org.jiesu.core.calendar.WorkCalendar;

/**
 * How long one act may take, and when its clock climbs to whom.
 *
 * @param terms by class, as {@link ClockKind#classes} names them
 * @param calendar by whose working time terms in working hours and days are reckoned, and the levels on them
 * @param levels lowest first; none where nobody is told
 * @param source document the terms are taken from; {@code none} where we chose them
 */
public record ClockRule(Map<String, Term> terms, WorkCalendar calendar, List<LevelRule> levels, String source) {
    public ClockRule {
        terms = Map.copyOf(terms);
        levels = List.copyOf(levels);
        for (int i = 1; i < levels.size(); i++) {
            LevelRule lower = levels.get(i - 1);
            LevelRule higher = levels.get(i);
            if (lower.percent() >= higher.percent() || lower.level().compareTo(higher.level()) >= 0) {
                throw new IllegalArgumentException("levels climb: " + lower + " does not lie below " + higher);
            }
        }
    }

    /** How long the act may take in this class. */
    public Optional<Term> term(String termClass) {
        return Optional.ofNullable(terms.get(termClass));
    }
}
