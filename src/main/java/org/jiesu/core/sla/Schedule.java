package org.jiesu.core.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiesu.core.calendar.Reckoning;

/**
 * Where due and the levels lie.
 *
 * @param dueAt empty when it lies behind a pause without end
 * @param levels without those that lie behind one
 */
record Schedule(Optional<Instant> dueAt, Map<LevelName, Instant> levels, Reckoned by) {
    static Schedule of(Basis basis, List<LevelRule> rules) {
        Optional<Instant> asleep = basis.grants().stream().anyMatch(Grant.Given.class::isInstance)
                ? Optional.empty()
                : basis.pauses().openSince();
        Basis known = basis.untilOpenPause();
        Reckoning due = known.due();
        List<Integer> missing = new ArrayList<>(due.missing());
        Map<LevelName, Instant> levels = new EnumMap<>(LevelName.class);
        for (LevelRule rule : rules) {
            Reckoning lies = known.share(rule.percent(), due);
            missing.addAll(lies.missing());
            if (awake(lies.at(), asleep)) {
                levels.put(rule.level(), lies.at());
            }
        }
        Reckoned by = new Reckoned(basis.term(), basis.calendar().name(), missing, basis.grants());
        return new Schedule(Optional.of(due.at()).filter(at -> awake(at, asleep)), levels, by);
    }

    private static boolean awake(Instant at, Optional<Instant> asleep) {
        return asleep.map(since -> !at.isAfter(since)).orElse(true);
    }
}
