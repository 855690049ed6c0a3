package org.jiesu.core.casefile;

import java.time.LocalDate;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.sla.ClockId;

/** What a unit has promised the citizen beyond its reply (承诺事项), and what became of it. */
public sealed interface PromiseFact extends CaseFact {
    /**
     * 承诺
     *
     * @param on the last day on which it is kept in time
     */
    record Promised(UnitCode unit, LocalDate on, ContentRef words) implements PromiseFact {}

    /**
     * 兑现, or a written reason why not.
     *
     * @param clock of the promise
     */
    record PromiseSettled(ClockId clock, boolean kept, ContentRef note) implements PromiseFact {}
}
