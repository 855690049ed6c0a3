package org.jiesu.core.casefile;

import java.time.Instant;
import java.util.function.Predicate;
import org.jiesu.core.calendar.WorkCalendar;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.sla.Clock;
import org.jiesu.core.sla.ClockKind;
import org.jiesu.core.sla.Reckoner;

/** The clocks of what is owed beside the reply: promises to the citizen, departments called to the spot. */
final class Errands {
    private Errands() {}

    static void on(CaseFact fact, Turns turns, Reckoner reckoner, int period) {
        if (fact instanceof PromiseFact.Promised promised) {
            Instant until =
                    promised.on().plusDays(1).atStartOfDay(WorkCalendar.ZONE).toInstant();
            turns.start(ClockKind.PROMISE, period, promised.unit(), start -> reckoner.startUntil(start, until));
        } else if (fact instanceof PromiseFact.PromiseSettled settled) {
            Predicate<Clock> thisOne = clock -> clock.id().equals(settled.clock());
            if (settled.kept()) {
                turns.achieved(thisOne);
            } else {
                turns.cleared(thisOne);
            }
        } else if (fact instanceof WhistleFact.Whistled whistled) {
            for (UnitCode called : whistled.departments()) {
                turns.start(ClockKind.REPORT_IN, period, called, start -> reckoner.whistled(start, whistled.kind()));
            }
        } else if (fact instanceof WhistleFact.ReportedIn reported) {
            turns.achieved(
                    clock -> clock.kind() == ClockKind.REPORT_IN && clock.owes().equals(reported.department()));
        }
    }
}
