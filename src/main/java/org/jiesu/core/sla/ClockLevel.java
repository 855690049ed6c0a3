package org.jiesu.core.sla;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * A level of one clock. It is done at most once: {@code FIRED}, or {@code SKIPPED} because a higher one was due at the
 * same claim.
 *
 * @param rule where on the term it lies and whom it tells: a clock keeps the ladder with which it started
 * @param at the level fires when time is past this instant; empty while it sleeps, the clock being paused without end
 * @param doneAt when it was fired, skipped or given up
 */
public record ClockLevel(LevelRule rule, Optional<Instant> at, State state, Optional<Instant> doneAt) {
    /** What has become of a level. */
    public enum State {
        PENDING("pending"),
        FIRED("fired"),
        SKIPPED("skipped"),
        /** The clock ended before the level was reached. */
        CLEARED("cleared"),
        /** Given up after several tries; an operator of the machine is told. */
        FAILED("failed");

        private final String wire;

        State(String wire) {
            this.wire = wire;
        }

        public String wire() {
            return wire;
        }

        public static Optional<State> ofWire(String wire) {
            return Arrays.stream(values())
                    .filter(state -> state.wire.equals(wire))
                    .findFirst();
        }
    }

    public static ClockLevel pending(LevelRule rule, Optional<Instant> at) {
        return new ClockLevel(rule, at, State.PENDING, Optional.empty());
    }

    public LevelName level() {
        return rule.level();
    }

    /** The post that is told. */
    public String rung() {
        return rule.rung();
    }

    /** What has become of it; once only. */
    public ClockLevel done(State how, Instant when) {
        if (state != State.PENDING) {
            throw new IllegalStateException(level() + " was " + state + " already");
        }
        return new ClockLevel(rule, at, how, Optional.of(when));
    }

    /** The same level elsewhere on a term that has changed. */
    ClockLevel movedTo(Optional<Instant> other) {
        return new ClockLevel(rule, other, state, doneAt);
    }

    public boolean dueBy(Instant now) {
        return state == State.PENDING && at.filter(now::isAfter).isPresent();
    }
}
