package org.jiesu.core.sla;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jiesu.core.calendar.Pauses;
import org.jiesu.core.calendar.Reckoning;
import org.jiesu.core.calendar.Term;
import org.jiesu.core.calendar.WorkCalendar;

/** Where due and the levels lie when a term is reckoned from a start; all of them by one calendar. */
record Schedule(Instant dueAt, Map<LevelName, Instant> levels) {
    static Schedule of(Instant start, Term term, Policy.ClockRule rule) {
        WorkCalendar calendar = rule.calendar();
        Reckoning due = calendar.due(start, term, Pauses.NONE).orElseThrow();
        Map<LevelName, Instant> levels = new EnumMap<>(LevelName.class);
        for (LevelRule level : rule.levels()) {
            Reckoning lies =
                    calendar.share(start, term, Pauses.NONE, level.percent()).orElseThrow();
            levels.put(level.level(), lies.at());
        }
        return new Schedule(due.at(), levels);
    }

    Instant of(LevelName level) {
        return Objects.requireNonNull(levels.get(level), "every level of the rule lies somewhere");
    }
}
