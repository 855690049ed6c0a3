package org.jiesu.core.sla;

import java.time.Instant;
import java.util.Optional;

/**
 * The time of a clock: from when until when, and whether it has ended.
 *
 * @param dueAt an act at this very instant is still on time
 */
public record Run(Instant startedAt, Instant dueAt, Optional<End> end) {
    public Run {
        if (!dueAt.isAfter(startedAt)) {
            throw new IllegalArgumentException("a clock is due after it starts");
        }
    }

    /** When it ended and how. */
    public record End(Instant at, Ending how) {}

    /** Runs from one instant to another. */
    public static Run from(Instant start, Instant due) {
        return new Run(start, due, Optional.empty());
    }

    Run until(Instant due) {
        return new Run(startedAt, due, end);
    }

    Run ended(Instant at, Ending how) {
        return new Run(startedAt, dueAt, Optional.of(new End(at, how)));
    }
}
