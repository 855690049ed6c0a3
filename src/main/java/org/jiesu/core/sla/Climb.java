package org.jiesu.core.sla;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What one claim does to one clock: of the levels that are due the highest fires and the lower are skipped, so that a
 * jump of time, or the end of an outage, tells each receiver once.
 */
public record Climb(Optional<ClockLevel> fires, List<ClockLevel> skips) {
    public static Climb of(Clock clock, Instant now) {
        if (!clock.running()) {
            return new Climb(Optional.empty(), List.of());
        }
        List<ClockLevel> due = clock.levels().stream()
                .filter(level -> level.dueBy(now))
                .sorted(Comparator.comparing(ClockLevel::level))
                .toList();
        if (due.isEmpty()) {
            return new Climb(Optional.empty(), List.of());
        }
        return new Climb(Optional.of(due.get(due.size() - 1)), due.subList(0, due.size() - 1));
    }
}
