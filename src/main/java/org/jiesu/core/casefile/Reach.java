package org.jiesu.core.casefile;

import java.util.Arrays;
import java.util.Locale;

/** Who can reach the citizen by telephone. */
public enum Reach {
    /** No number was left. */
    NOBODY,
    /** The citizen stays unknown to whoever answers: the hotline calls back, the unit calls nobody (不公开身份). */
    HOTLINE,
    /** The unit that answers, and the hotline. */
    UNIT;

    static Reach of(CaseFact.Caller caller) {
        if (!caller.reachable()) {
            return NOBODY;
        }
        return caller.anonymous() ? HOTLINE : UNIT;
    }

    /** Whether the hotline can call the citizen back. */
    public boolean byHotline() {
        return this != NOBODY;
    }

    /** Whether the unit that answers can, and so must, talk to the citizen first. */
    public boolean byUnit() {
        return this == UNIT;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Reach ofWire(String wire) {
        return Arrays.stream(values())
                .filter(one -> one.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such reach: " + wire));
    }
}
