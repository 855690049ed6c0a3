package org.jiesu.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiesu.core.casefile.Actor;
import org.jiesu.core.casefile.Assignment;
import org.jiesu.core.casefile.CaseFact;
import org.jiesu.core.casefile.CaseId;
import org.jiesu.core.casefile.CaseNumber;
import org.jiesu.core.casefile.ClosingKind;
import org.jiesu.core.casefile.ContentRef;
import org.jiesu.core.casefile.Ground;
import org.jiesu.core.casefile.RecordedFact;
import org.jiesu.core.casefile.Verdict;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.duty.UnitKind;
import org.jiesu.core.duty.Urgency;
import org.jiesu.core.sla.Clock;
import org.jiesu.core.sla.ClockId;
import org.jiesu.core.sla.ClockKind;
import org.jiesu.core.sla.ClockLevel;
import org.jiesu.core.sla.LevelName;
import org.jiesu.json.Json;

/** Reads the stored bytes of a fact; the mirror of {@link FactJson}. */
final class FactReading {
    private FactReading() {}

    static RecordedFact read(byte[] stored) {
        JsonNode root = Json.tree(stored);
        JsonNode by = root.get("by");
        Actor actor = new Actor(
                by.get("account").textValue(),
                by.get("post").textValue(),
                text(by, "unit").map(UnitCode::new));
        return new RecordedFact(
                new CaseId(uuid(root, "case")),
                root.get("seq").intValue(),
                instant(root, "at"),
                actor,
                fact(FactKind.ofWire(root.get("kind").textValue()), root.get("data")));
    }

    private static CaseFact fact(FactKind kind, JsonNode data) {
        return switch (kind) {
            case RECEIVED -> received(data);
            case DISPATCHED -> new CaseFact.Dispatched(assignment(data));
            case SIGNED -> new CaseFact.Signed(unit(data, "unit"));
            case CONTACTED ->
                new CaseFact.Contacted(unit(data, "unit"), data.get("reached").booleanValue(), ref(data.get("note")));
            case REPLIED ->
                new CaseFact.Replied(
                        unit(data, "unit"),
                        ClosingKind.valueOf(data.get("closingKind").textValue()),
                        ref(data.get("text")));
            case CLOCK_STARTED -> new CaseFact.ClockStarted(clock(data));
            case CLOCK_ENDED ->
                new CaseFact.ClockEnded(
                        clockId(data), clockKind(data), data.get("late").booleanValue());
            case LEVEL_FIRED ->
                new CaseFact.LevelFired(
                        clockId(data),
                        clockKind(data),
                        level(data),
                        data.get("rung").textValue(),
                        unit(data, "owes"));
            case LEVEL_SKIPPED -> new CaseFact.LevelSkipped(clockId(data), clockKind(data), level(data));
        };
    }

    private static CaseFact.Received received(JsonNode data) {
        JsonNode place = data.get("place");
        JsonNode caller = data.get("caller");
        return new CaseFact.Received(
                new CaseNumber(data.get("number").textValue()),
                new CaseFact.Intake(
                        data.get("kind").textValue(),
                        data.get("channel").textValue(),
                        text(data, "requestKind"),
                        text(data, "occurredAt").map(Instant::parse),
                        ref(data.get("text")),
                        refIfAny(data, "title")),
                new CaseFact.Place(
                        text(place, "district"),
                        text(place, "township"),
                        text(place, "village"),
                        refIfAny(place, "address"),
                        refIfAny(place, "position")),
                new CaseFact.Caller(
                        uuid(caller, "id"),
                        refIfAny(caller, "details"),
                        caller.get("anonymous").booleanValue(),
                        caller.get("reachable").booleanValue()),
                verdict(data.get("verdict")),
                ref(data.get("decision")));
    }

    private static Verdict verdict(JsonNode node) {
        return new Verdict(
                node.get("decision").textValue(),
                text(node, "lead").map(UnitCode::new),
                text(node, "rule"),
                Urgency.ofWire(node.get("urgency").textValue()).orElseThrow(),
                node.get("confidencePercent").intValue(),
                LocalDate.parse(node.get("asOf").textValue()),
                node.get("bookVersion").textValue(),
                node.get("modelVersion").textValue());
    }

    private static Assignment assignment(JsonNode data) {
        List<UnitCode> helpers = new ArrayList<>();
        data.get("helpers").forEach(helper -> helpers.add(new UnitCode(helper.textValue())));
        return new Assignment(
                unit(data, "lead"),
                UnitKind.valueOf(data.get("kind").textValue()),
                ground(data),
                helpers,
                text(data, "matter"),
                refIfAny(data, "remark"));
    }

    private static Ground ground(JsonNode data) {
        if (data.has("rule")) {
            return new Ground.Article(
                    data.get("rule").textValue(), data.get("bookVersion").textValue());
        }
        return data.has("delegation")
                ? new Ground.Delegated(data.get("delegation").textValue())
                : new Ground.WrittenReason(ref(data.get("reason")));
    }

    private static Clock clock(JsonNode data) {
        List<ClockLevel> levels = new ArrayList<>();
        for (JsonNode level : data.get("levels")) {
            levels.add(ClockLevel.pending(level(level), level.get("rung").textValue(), instant(level, "at")));
        }
        return new Clock(
                clockId(data),
                clockKind(data),
                unit(data, "owes"),
                instant(data, "startedAt"),
                instant(data, "dueAt"),
                Optional.empty(),
                data.get("policy").textValue(),
                levels);
    }

    private static ClockId clockId(JsonNode data) {
        return new ClockId(uuid(data, "clock"));
    }

    private static ClockKind clockKind(JsonNode data) {
        return ClockKind.ofWire(data.get("kind").textValue()).orElseThrow();
    }

    private static LevelName level(JsonNode data) {
        return LevelName.ofWire(data.get("level").textValue()).orElseThrow();
    }

    private static UnitCode unit(JsonNode data, String field) {
        return new UnitCode(data.get(field).textValue());
    }

    private static ContentRef ref(JsonNode node) {
        return new ContentRef(uuid(node, "content"), node.get("commitment").textValue());
    }

    private static Optional<ContentRef> refIfAny(JsonNode node, String field) {
        return Optional.ofNullable(node.get(field)).map(FactReading::ref);
    }

    private static Instant instant(JsonNode node, String field) {
        return Instant.parse(node.get(field).textValue());
    }

    private static UUID uuid(JsonNode node, String field) {
        return UUID.fromString(node.get(field).textValue());
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.ofNullable(node.get(field)).map(JsonNode::textValue);
    }
}
