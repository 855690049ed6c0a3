package org.jiesu.accounts;

import java.util.Arrays;
import java.util.Optional;

/** What the key of a machine is for. Which calls belong to which the gate knows. */
public enum Scope {
    /** Reads cases, their records, alerts and the stream. */
    READ_CASES("cases:read", true),
    /** Opens cases. */
    OPEN_CASES("cases:open", false),
    /** Gives every command. */
    COMMAND_CASES("cases:command", true),
    /** Keeps the duty book. */
    KEEP_DUTY_BOOK("duty-book:keep", false),
    /** Keeps the learned models. */
    KEEP_MODELS("models:keep", false),
    /** Keeps what is held of callers: erasure, export, retention, flagged numbers. */
    KEEP_CALLERS("callers:keep", false),
    /** Moves the settable clock. */
    CLOCK("clock", false);

    private final String wire;
    private final boolean ofUnits;

    Scope(String wire, boolean ofUnits) {
        this.wire = wire;
        this.ofUnits = ofUnits;
    }

    public String wire() {
        return wire;
    }

    /** Whether a machine that acts for one unit only can have it. */
    boolean ofUnits() {
        return ofUnits;
    }

    /** The scope of this name; empty if there is none. */
    static Optional<Scope> ofWire(String wire) {
        return Arrays.stream(values()).filter(scope -> scope.wire.equals(wire)).findFirst();
    }
}
