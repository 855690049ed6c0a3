package org.jiesu.core.sla;

import java.time.Instant;
import java.util.Optional;

/**
 * The time of a clock: from when until when, by what that was reckoned, and whether it has ended.
 *
 * @param dueAt an act at this very instant is still on time; empty while the clock is paused and nobody knows until when
 * @param reckoned empty for clocks of former versions: they ran in natural time, and all of it was sure
 */
public record Run(Instant startedAt, Optional<Instant> dueAt, Optional<Reckoned> reckoned, Optional<End> end) {
    /** When it ended and how. */
    public record End(Instant at, Ending how) {}

    /** Runs from one instant to another. */
    public static Run from(Instant start, Optional<Instant> due, Optional<Reckoned> reckoned) {
        return new Run(start, due, reckoned, Optional.empty());
    }

    Run until(Optional<Instant> due, Optional<Reckoned> by) {
        return new Run(startedAt, due, by.or(() -> reckoned), end);
    }

    Run ended(Instant at, Ending how) {
        return new Run(startedAt, dueAt, reckoned, Optional.of(new End(at, how)));
    }
}
