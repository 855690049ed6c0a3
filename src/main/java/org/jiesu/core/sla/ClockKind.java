package org.jiesu.core.sla;

import java.util.Arrays;
import java.util.Optional;

/** What a clock waits for. */
public enum ClockKind {
    /** 办理反馈: from the first dispatch until the lead has replied to the citizen. */
    REPLY("reply", "反馈");

    private final String wire;
    private final String official;

    ClockKind(String wire, String official) {
        this.wire = wire;
        this.official = official;
    }

    /** The name that travels: in JSON, facts and rows. */
    public String wire() {
        return wire;
    }

    /** The word that staff say. */
    public String official() {
        return official;
    }

    public static Optional<ClockKind> ofWire(String wire) {
        return Arrays.stream(values()).filter(kind -> kind.wire.equals(wire)).findFirst();
    }
}
