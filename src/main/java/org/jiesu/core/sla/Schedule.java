package org.jiesu.core.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiesu.core.calendar.Pauses;
import org.jiesu.core.calendar.Reckoning;
import org.jiesu.core.calendar.Term;
import org.jiesu.core.calendar.WorkCalendar;

/** Where due and the levels lie when a term is reckoned from a start; all of them by one calendar. */
record Schedule(Instant dueAt, Map<LevelName, Instant> levels, Reckoned by) {
    static Schedule of(Instant start, Term term, WorkCalendar calendar, List<LevelRule> rules) {
        Reckoning due = calendar.due(start, term, Pauses.NONE).orElseThrow();
        List<Integer> missing = new ArrayList<>(due.missing());
        Map<LevelName, Instant> levels = new EnumMap<>(LevelName.class);
        Duration whole = Duration.between(start, due.at());
        for (LevelRule rule : rules) {
            if (term.unit().working()) {
                Reckoning lies =
                        calendar.share(start, term, Pauses.NONE, rule.percent()).orElseThrow();
                levels.put(rule.level(), lies.at());
                missing.addAll(lies.missing());
            } else {
                // The same, without walking through time for each level of every clock of the hotline.
                levels.put(
                        rule.level(),
                        start.plus(whole.multipliedBy(rule.percent()).dividedBy(100)));
            }
        }
        return new Schedule(due.at(), levels, new Reckoned(term, calendar.name(), missing));
    }

    Instant of(LevelName level) {
        return Objects.requireNonNull(levels.get(level), "every level of the rule lies somewhere");
    }
}
