package org.jiesu.core.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jiesu.core.sla.Clock;
import org.jiesu.core.sla.ClockId;
import org.jiesu.core.sla.ClockKind;

/** 承诺事项: what a unit promises beyond its reply, with a clock that outlives the closing. */
public final class Promising {
    private Promising() {}

    /** A promise to be kept by the end of that day. */
    public static Decision make(CaseFile file, Actor actor, LocalDate on, ContentRef words, Instant at) {
        return file.asHolds(
                Act.PROMISE,
                actor,
                unit -> Respites.toCome(on, at)
                        ? Decision.accepted(new PromiseFact.Promised(unit, on, words))
                        : Decision.refused(Refusal.NOT_A_FUTURE_DAY));
    }

    /**
     * Kept, or not for a written reason.
     *
     * @param which empty for the oldest that is open
     */
    public static Decision settle(CaseFile file, Actor actor, Optional<ClockId> which, boolean kept, ContentRef note) {
        return file.unlessRefused(Act.PROMISE, actor, () -> file.clocks().stream()
                .filter(clock -> clock.kind() == ClockKind.PROMISE && clock.running())
                .map(Clock::id)
                .filter(id -> which.map(id::equals).orElse(true))
                .findFirst()
                .map(id -> Decision.accepted(new PromiseFact.PromiseSettled(id, kept, note)))
                .orElseGet(() -> Decision.refused(Refusal.NO_SUCH_PROMISE)));
    }
}
