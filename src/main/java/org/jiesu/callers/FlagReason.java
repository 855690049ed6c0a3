package org.jiesu.callers;

import java.util.Arrays;
import java.util.Optional;

/** Why a number is flagged. Source: none (our setting); coded, so that nobody writes of a person in clear. */
public enum FlagReason {
    ABUSE("abuse", "辱骂恐吓"),
    REPEATED("repeated", "反复缠访已答复事项"),
    FALSE_REPORT("false_report", "虚假诉求"),
    BLOCKING("blocking", "骚扰占线");

    private final String wire;
    private final String official;

    FlagReason(String wire, String official) {
        this.wire = wire;
        this.official = official;
    }

    public String wire() {
        return wire;
    }

    public String official() {
        return official;
    }

    public static Optional<FlagReason> ofWire(String wire) {
        return Arrays.stream(values())
                .filter(reason -> reason.wire.equals(wire))
                .findFirst();
    }
}
