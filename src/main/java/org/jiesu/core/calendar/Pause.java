package org.jiesu.core.calendar;

import java.time.Instant;

/**
 * A time that does not count: from its first instant until, not with, its last. One of no length has no effect.
 *
 * @param to {@link #WITHOUT_END} while nobody knows when it ends
 */
public record Pause(Instant from, Instant to) {
    /** The end of a pause that has none yet. */
    public static final Instant WITHOUT_END = Instant.MAX;

    public Pause {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a pause does not end before it begins: " + from + " to " + to);
        }
    }

    /** A pause that goes on. */
    public static Pause since(Instant from) {
        return new Pause(from, WITHOUT_END);
    }

    boolean endless() {
        return to.equals(WITHOUT_END);
    }

    boolean empty() {
        return from.equals(to);
    }

    boolean holds(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }
}
