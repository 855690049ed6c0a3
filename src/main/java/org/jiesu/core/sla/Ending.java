package org.jiesu.core.sla;

import java.util.Arrays;
import java.util.Optional;

/** How a clock ended. */
public enum Ending {
    /** The act was done in time. */
    MET("met"),
    /** The act was done, after the due instant. */
    LATE("late"),
    /** The act is no longer owed by that unit: the case was taken from it, or has gone on without the act. */
    CLEARED("cleared");

    private final String wire;

    Ending(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }

    public static Optional<Ending> ofWire(String wire) {
        return Arrays.stream(values())
                .filter(ending -> ending.wire.equals(wire))
                .findFirst();
    }
}
