package org.jiesu.store;

import static org.jiesu.store.JsonFields.put;
import static org.jiesu.store.JsonFields.ref;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jiesu.core.casefile.Actor;
import org.jiesu.core.casefile.CaseFact;
import org.jiesu.core.casefile.ClockFact;
import org.jiesu.core.casefile.Correction;
import org.jiesu.core.casefile.RecordedFact;
import org.jiesu.core.casefile.RemarkFact;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.json.Json;

/**
 * The bytes of a fact. Facts are forever: what is written here may only ever be added to, under a new version of its
 * kind, and {@link FactReading} reads every version there has been.
 *
 * <p>The bytes are canonical: JSON in UTF-8 without a space, the fields in the order of this class, no field for what is
 * not there, instants in UTC. One fact has one form, and what is read and written again is the same to the byte.
 */
final class FactJson {
    private FactJson() {}

    /** The stored bytes of a fact, which its hash covers. */
    static byte[] bytes(RecordedFact recorded) {
        ObjectNode root = Json.MAPPER.createObjectNode();
        FactKind kind = FactKind.of(recorded.fact());
        root.put("kind", kind.wire());
        root.put("v", kind.version());
        root.put("case", recorded.id().value().toString());
        root.put("seq", recorded.seq());
        root.put("at", recorded.at().toString());
        root.set("by", actor(recorded.by()));
        data(root.putObject("data"), recorded.fact());
        return Json.bytes(root);
    }

    private static ObjectNode actor(Actor by) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("account", by.account());
        node.put("post", by.post());
        put(node, "unit", by.unit().map(UnitCode::value));
        return node;
    }

    private static void data(ObjectNode node, CaseFact fact) {
        if (fact instanceof CaseFact.Received received) {
            ReceivedJson.write(node, received);
        } else if (fact instanceof CaseFact.Dispatched dispatched) {
            AssignmentJson.write(node, dispatched.assignment());
        } else if (fact instanceof CaseFact.Transferred transferred) {
            node.put("from", transferred.from().value());
            AssignmentJson.write(node, transferred.assignment());
        } else if (fact instanceof CaseFact.Recalled recalled) {
            node.put("from", recalled.from().value());
            node.set("reason", ref(recalled.reason()));
        } else if (fact instanceof CaseFact.Signed signed) {
            node.put("unit", signed.unit().value());
        } else if (fact instanceof CaseFact.Contacted contacted) {
            node.put("unit", contacted.unit().value()).put("reached", contacted.reached());
            node.set("note", ref(contacted.note()));
        } else if (fact instanceof CaseFact.Replied replied) {
            node.put("unit", replied.unit().value());
            node.put("closingKind", replied.closingKind().name());
            node.set("text", ref(replied.text()));
        } else {
            afterwards(node, fact);
        }
    }

    /** What follows the reply, what can happen at any time, and clocks. */
    private static void afterwards(ObjectNode node, CaseFact fact) {
        if (fact instanceof CaseFact.CalledBack called) {
            CallbackJson.write(node, called.answer());
            node.put("counts", called.counts());
        } else if (fact instanceof CaseFact.Closed closed) {
            node.put("why", closed.why().name());
        } else if (fact instanceof CaseFact.Reopened reopened) {
            node.put("period", reopened.period()).put("lead", reopened.lead().value());
            put(node, "reason", reopened.reason());
        } else if (fact instanceof RemarkFact.Urged urged) {
            put(node, "note", urged.note());
        } else if (fact instanceof RemarkFact.Raised raised) {
            node.put("from", raised.from().wire()).put("to", raised.to().wire());
            node.set("reason", ref(raised.reason()));
        } else if (fact instanceof RemarkFact.Corrected corrected) {
            correction(node, corrected.correction());
        } else if (fact instanceof RemarkFact.Noted noted) {
            node.set("text", ref(noted.text()));
        } else if (fact instanceof ClockFact.ClocksTurned turned) {
            ClockJson.write(node.putArray("turns"), turned.turns());
        } else if (fact instanceof ClockFact.LevelFired fired) {
            node.put("clock", fired.clock().value().toString())
                    .put("kind", fired.kind().wire());
            node.put("level", fired.level().wire()).put("rung", fired.rung());
            node.put("owes", fired.owes().value());
        } else if (fact instanceof ClockFact.LevelSkipped skipped) {
            node.put("clock", skipped.clock().value().toString())
                    .put("kind", skipped.kind().wire());
            node.put("level", skipped.level().wire());
        } else {
            AsideJson.write(node, fact);
        }
    }

    private static void correction(ObjectNode node, Correction correction) {
        correction.place().ifPresent(place -> ReceivedJson.writePlace(node.putObject("place"), place));
        put(node, "matter", correction.matter());
        put(node, "occurredAt", correction.occurredAt().map(Instant::toString));
    }
}
