package org.jiesu.core.sla;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * A level of one clock. It is done at most once: {@code FIRED}, or {@code SKIPPED} because a higher one was due at the
 * same claim.
 *
 * @param at the level fires when time is past this instant
 * @param doneAt when it was fired, skipped or given up
 */
public record ClockLevel(LevelName level, String rung, Instant at, State state, Optional<Instant> doneAt) {
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

    public static ClockLevel pending(LevelName level, String rung, Instant at) {
        return new ClockLevel(level, rung, at, State.PENDING, Optional.empty());
    }

    /** What has become of it; once only. */
    public ClockLevel done(State how, Instant when) {
        if (state != State.PENDING) {
            throw new IllegalStateException(level + " was " + state + " already");
        }
        return new ClockLevel(level, rung, at, how, Optional.of(when));
    }

    /** The same level elsewhere on a term that has changed. */
    ClockLevel movedTo(Instant other) {
        return new ClockLevel(level, rung, other, state, doneAt);
    }

    public boolean dueBy(Instant now) {
        return state == State.PENDING && now.isAfter(at);
    }
}
