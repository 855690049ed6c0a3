package org.jiesu.store;

import java.util.Arrays;
import org.jiesu.core.casefile.CaseFact;

/** The name and version under which a kind of fact is stored. A changed form gets a higher version, never a new name. */
enum FactKind {
    RECEIVED("received", 1, CaseFact.Received.class),
    DISPATCHED("dispatched", 1, CaseFact.Dispatched.class),
    SIGNED("signed", 1, CaseFact.Signed.class),
    CONTACTED("contacted", 1, CaseFact.Contacted.class),
    REPLIED("replied", 1, CaseFact.Replied.class),
    CLOCK_STARTED("clock_started", 1, CaseFact.ClockStarted.class),
    CLOCK_ENDED("clock_ended", 1, CaseFact.ClockEnded.class),
    LEVEL_FIRED("level_fired", 1, CaseFact.LevelFired.class),
    LEVEL_SKIPPED("level_skipped", 1, CaseFact.LevelSkipped.class);

    private final String wire;
    private final int version;
    private final Class<? extends CaseFact> type;

    FactKind(String wire, int version, Class<? extends CaseFact> type) {
        this.wire = wire;
        this.version = version;
        this.type = type;
    }

    String wire() {
        return wire;
    }

    int version() {
        return version;
    }

    static FactKind of(CaseFact fact) {
        return Arrays.stream(values())
                .filter(kind -> kind.type.isInstance(fact))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a fact without a stored kind: " + fact));
    }

    static FactKind ofWire(String wire) {
        return Arrays.stream(values())
                .filter(kind -> kind.wire.equals(wire))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a fact of an unknown kind: " + wire));
    }
}
