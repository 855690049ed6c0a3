package org.jiesu.store;

import static org.jiesu.store.JsonFields.instant;
import static org.jiesu.store.JsonFields.ref;
import static org.jiesu.store.JsonFields.refIfAny;
import static org.jiesu.store.JsonFields.text;
import static org.jiesu.store.JsonFields.unit;
import static org.jiesu.store.JsonFields.urgency;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import org.jiesu.core.casefile.Actor;
import org.jiesu.core.casefile.CaseFact;
import org.jiesu.core.casefile.CaseId;
import org.jiesu.core.casefile.ClockFact;
import org.jiesu.core.casefile.Closing;
import org.jiesu.core.casefile.ClosingKind;
import org.jiesu.core.casefile.Correction;
import org.jiesu.core.casefile.RecordedFact;
import org.jiesu.core.casefile.RemarkFact;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.json.Json;

/** Reads the stored bytes of a fact, of whatever version; the mirror of {@link FactJson}. */
final class FactReading {
    private FactReading() {}

    static RecordedFact read(byte[] stored) {
        JsonNode root = FactUpcasts.toNewest(Json.tree(stored));
        JsonNode by = root.get("by");
        Actor actor = new Actor(
                by.get("account").textValue(),
                by.get("post").textValue(),
                text(by, "unit").map(UnitCode::new));
        return new RecordedFact(
                new CaseId(JsonFields.uuid(root, "case")),
                root.get("seq").intValue(),
                instant(root, "at"),
                actor,
                fact(FactKind.ofWire(root.get("kind").textValue()), root.get("data")));
    }

    private static CaseFact fact(FactKind kind, JsonNode data) {
        return switch (kind) {
            case RECEIVED -> ReceivedJson.read(data);
            case DISPATCHED -> new CaseFact.Dispatched(AssignmentJson.read(data));
            case TRANSFERRED -> new CaseFact.Transferred(unit(data, "from"), AssignmentJson.read(data));
            case RECALLED -> new CaseFact.Recalled(unit(data, "from"), ref(data, "reason"));
            case SIGNED -> new CaseFact.Signed(unit(data, "unit"));
            case CONTACTED -> new CaseFact.Contacted(unit(data, "unit"), flag(data, "reached"), ref(data, "note"));
            case REPLIED -> new CaseFact.Replied(unit(data, "unit"), closingKind(data), ref(data, "text"));
            case CALLED_BACK -> new CaseFact.CalledBack(CallbackJson.read(data), flag(data, "counts"));
            case CLOSED -> new CaseFact.Closed(Closing.valueOf(data.get("why").textValue()));
            case REOPENED ->
                new CaseFact.Reopened(data.get("period").intValue(), unit(data, "lead"), refIfAny(data, "reason"));
            case URGED -> new RemarkFact.Urged(refIfAny(data, "note"));
            case RAISED -> new RemarkFact.Raised(urgency(data, "from"), urgency(data, "to"), ref(data, "reason"));
            case CORRECTED -> new RemarkFact.Corrected(correction(data));
            case NOTED -> new RemarkFact.Noted(ref(data, "text"));
            case CLOCKS_TURNED -> new ClockFact.ClocksTurned(ClockJson.read(data.get("turns")));
            case LEVEL_FIRED ->
                new ClockFact.LevelFired(
                        JsonFields.clock(data),
                        JsonFields.clockKind(data),
                        JsonFields.level(data),
                        data.get("rung").textValue(),
                        unit(data, "owes"));
            case LEVEL_SKIPPED ->
                new ClockFact.LevelSkipped(JsonFields.clock(data), JsonFields.clockKind(data), JsonFields.level(data));
            default -> AsideJson.read(kind, data);
        };
    }

    private static Correction correction(JsonNode data) {
        return new Correction(
                Optional.ofNullable(data.get("place")).map(ReceivedJson::place),
                text(data, "matter"),
                text(data, "occurredAt").map(Instant::parse));
    }

    private static ClosingKind closingKind(JsonNode data) {
        return ClosingKind.valueOf(data.get("closingKind").textValue());
    }

    private static boolean flag(JsonNode data, String field) {
        return data.get(field).booleanValue();
    }
}
