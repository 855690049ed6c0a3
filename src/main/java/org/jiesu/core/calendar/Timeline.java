package org.jiesu.core.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Time as stretches that count or do not.
 *
 * @param bare the stretch around an instant, were nothing paused
 */
record Timeline(Function<Instant, Step> bare, Pauses pauses) {
    /** Longer than any holiday: a calendar that does not work once in so long never will. */
    static final Duration IDLE_AT_MOST = Duration.ofDays(366);

    /** From the start to the first instant at which so much has passed; empty behind a pause without end. */
    Optional<List<Step>> forward(Instant start, Duration length) {
        List<Step> steps = new ArrayList<>();
        Instant at = start;
        Instant idleSince = start;
        Duration left = length;
        while (left.compareTo(Duration.ZERO) > 0) {
            Step here = around(at);
            if (here.passes() && !at.plus(left).isAfter(here.to())) {
                steps.add(here.cut(at, at.plus(left)));
                return Optional.of(steps);
            }
            if (here.endless()) {
                return Optional.empty();
            }
            steps.add(here.cut(at, here.to()));
            left = here.passes() ? left.minus(Duration.between(at, here.to())) : left;
            idleSince = idle(here) ? idleSince : here.to();
            refuseIdleness(idleSince, here.to());
            at = here.to();
        }
        steps.add(Step.plain(Step.Kind.PASSES, at, at));
        return Optional.of(steps);
    }

    /** The last instant from which so much passes until the end. */
    Instant backward(Instant end, Duration length) {
        Instant at = end;
        Instant idleUntil = end;
        Duration left = length;
        while (true) {
            Step here = around(at.minusNanos(1));
            if (here.passes() && !at.minus(left).isBefore(here.from())) {
                return at.minus(left);
            }
            left = here.passes() ? left.minus(Duration.between(here.from(), at)) : left;
            idleUntil = idle(here) ? idleUntil : here.from();
            refuseIdleness(here.from(), idleUntil);
            at = here.from();
        }
    }

    /** How much passes between two instants; nothing if the second is not later. */
    Duration passed(Instant from, Instant to) {
        Duration passed = Duration.ZERO;
        Instant at = from;
        while (at.isBefore(to)) {
            Step here = around(at);
            Instant until = here.to().isBefore(to) ? here.to() : to;
            passed = here.passes() ? passed.plus(Duration.between(at, until)) : passed;
            at = until;
        }
        return passed;
    }

    private Step around(Instant at) {
        return pauses.around(at)
                .map(pause -> Step.plain(Step.Kind.PAUSED, pause.from(), pause.to()))
                .orElseGet(() -> pauses.between(bare.apply(at), at));
    }

    private static boolean idle(Step here) {
        return here.kind() == Step.Kind.CLOSED || here.kind() == Step.Kind.DAY_OFF;
    }

    static void refuseIdleness(Instant since, Instant until) {
        if (Duration.between(since, until).compareTo(IDLE_AT_MOST) > 0) {
            throw new IllegalStateException("the calendar has no working time from " + since + " to " + until);
        }
    }
}
