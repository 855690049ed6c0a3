package org.jiesu.store;

import java.util.Arrays;
import org.jiesu.core.casefile.CaseFact;
import org.jiesu.core.casefile.ClockFact;
import org.jiesu.core.casefile.PromiseFact;
import org.jiesu.core.casefile.RemarkFact;
import org.jiesu.core.casefile.RespiteFact;
import org.jiesu.core.casefile.ReturnFact;
import org.jiesu.core.casefile.WhistleFact;

/** The name and version under which a kind of fact is stored. A changed form gets a higher version, never a new name. */
enum FactKind {
    RECEIVED("received", 2, CaseFact.Received.class),
    DISPATCHED("dispatched", 1, CaseFact.Dispatched.class),
    SIGNED("signed", 1, CaseFact.Signed.class),
    CONTACTED("contacted", 1, CaseFact.Contacted.class),
    REPLIED("replied", 1, CaseFact.Replied.class),
    LEVEL_FIRED("level_fired", 1, ClockFact.LevelFired.class),
    LEVEL_SKIPPED("level_skipped", 1, ClockFact.LevelSkipped.class),
    TRANSFERRED("transferred", 1, CaseFact.Transferred.class),
    RECALLED("recalled", 1, CaseFact.Recalled.class),
    CALLED_BACK("called_back", 1, CaseFact.CalledBack.class),
    CLOSED("closed", 1, CaseFact.Closed.class),
    REOPENED("reopened", 1, CaseFact.Reopened.class),
    URGED("urged", 1, RemarkFact.Urged.class),
    RAISED("raised", 1, RemarkFact.Raised.class),
    CORRECTED("corrected", 1, RemarkFact.Corrected.class),
    NOTED("noted", 1, RemarkFact.Noted.class),
    RETURNED("returned", 1, ReturnFact.Returned.class),
    ADJUDICATED("adjudicated", 1, ReturnFact.Adjudicated.class),
    EXTENSION_ASKED("extension_asked", 1, RespiteFact.ExtensionAsked.class),
    EXTENSION_RULED("extension_ruled", 1, RespiteFact.ExtensionRuled.class),
    HOLD_ASKED("hold_asked", 1, RespiteFact.HoldAsked.class),
    HOLD_RULED("hold_ruled", 1, RespiteFact.HoldRuled.class),
    RESUMED("resumed", 1, RespiteFact.Resumed.class),
    QUESTIONED("questioned", 1, RespiteFact.Questioned.class),
    PROMISED("promised", 1, PromiseFact.Promised.class),
    PROMISE_SETTLED("promise_settled", 1, PromiseFact.PromiseSettled.class),
    WHISTLED("whistled", 1, WhistleFact.Whistled.class),
    REPORTED_IN("reported_in", 1, WhistleFact.ReportedIn.class),
    CLOCKS_TURNED("clocks_turned", 3, ClockFact.ClocksTurned.class);

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
