package org.jiesu.core.casefile;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jiesu.core.calendar.WorkCalendar;

/**
 * What is counted of a case.
 *
 * @param period counted from 1; each reopening begins another
 * @param contacts calls of the lead to the citizen since it was given the case
 * @param callbacks attempts of the callback desk in this period that count
 * @param lastCallback when the last of those was
 * @param urges how often the caller has rung again
 */
public record Tally(int period, int contacts, int callbacks, Optional<Instant> lastCallback, int urges) {
    static final Tally NOTHING_YET = new Tally(1, 0, 0, Optional.empty(), 0);
    private static final int NOON = 12;

    Tally contacts(int calls) {
        return new Tally(period, calls, callbacks, lastCallback, urges);
    }

    Tally calledBack(Instant at) {
        return new Tally(period, contacts, callbacks + 1, Optional.of(at), urges);
    }

    Tally urged() {
        return new Tally(period, contacts, callbacks, lastCallback, urges + 1);
    }

    Tally inPeriod(int next) {
        return new Tally(next, 0, 0, Optional.empty(), urges);
    }

    /**
     * What a call back at this instant would be if nobody answered it.
     *
     * @param attempts after which nobody is called any longer
     * @param reachable whether there is a number to call
     */
    public Attempt unanswered(int attempts, boolean reachable, Instant at) {
        boolean counts = countsAt(at);
        int number = callbacks + (counts ? 1 : 0);
        return new Attempt(number, counts, number >= attempts || !reachable);
    }

    /** Whether an attempt at this instant would count: not in the same half of a day, in Beijing, as the last. */
    private boolean countsAt(Instant at) {
        return lastCallback.map(last -> !half(last).equals(half(at))).orElse(true);
    }

    private static LocalDateTime half(Instant instant) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, WorkCalendar.ZONE);
        return local.toLocalDate().atTime(local.getHour() < NOON ? 0 : NOON, 0);
    }
}
