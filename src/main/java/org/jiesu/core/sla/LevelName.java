package org.jiesu.core.sla;

import java.util.Arrays;
import java.util.Optional;

/** The levels a clock climbs through, lowest first. Where on the term each lies is configuration. */
public enum LevelName {
    HALF("half"),
    NEAR("near"),
    DUE("due"),
    OVER25("over25"),
    OVER100("over100");

    private final String wire;

    LevelName(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }

    public static Optional<LevelName> ofWire(String wire) {
        return Arrays.stream(values()).filter(level -> level.wire.equals(wire)).findFirst();
    }
}
