package org.jiesu.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jiesu.core.casefile.ContentRef;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.duty.Urgency;
import org.jiesu.core.sla.ClockId;
import org.jiesu.core.sla.ClockKind;
import org.jiesu.core.sla.LevelName;
import org.jiesu.json.Json;

/** The small values that facts are made of, as their fields hold them; what is not there has no field. */
final class JsonFields {
    private JsonFields() {}

    static void put(ObjectNode node, String field, Optional<?> value) {
        value.ifPresent(present -> {
            if (present instanceof ContentRef ref) {
                node.set(field, ref(ref));
            } else {
                node.put(field, present.toString());
            }
        });
    }

    static ObjectNode ref(ContentRef ref) {
        return Json.MAPPER
                .createObjectNode()
                .put("content", ref.id().toString())
                .put("commitment", ref.commitment());
    }

    static ContentRef ref(JsonNode node, String field) {
        return refIfAny(node, field).orElseThrow();
    }

    static Optional<ContentRef> refIfAny(JsonNode node, String field) {
        return Optional.ofNullable(node.get(field))
                .map(ref -> new ContentRef(
                        uuid(ref, "content"), ref.get("commitment").textValue()));
    }

    static Optional<String> text(JsonNode node, String field) {
        return Optional.ofNullable(node.get(field)).map(JsonNode::textValue);
    }

    static Instant instant(JsonNode node, String field) {
        return Instant.parse(node.get(field).textValue());
    }

    static Optional<Instant> instantIfAny(JsonNode node, String field) {
        return text(node, field).map(Instant::parse);
    }

    static UUID uuid(JsonNode node, String field) {
        return UUID.fromString(node.get(field).textValue());
    }

    static UnitCode unit(JsonNode node, String field) {
        return new UnitCode(node.get(field).textValue());
    }

    static Urgency urgency(JsonNode node, String field) {
        return text(node, field).flatMap(Urgency::ofWire).orElseThrow();
    }

    static ClockId clock(JsonNode node) {
        return new ClockId(uuid(node, "clock"));
    }

    static ClockKind clockKind(JsonNode node) {
        return ClockKind.ofWire(node.get("kind").textValue()).orElseThrow();
    }

    static LevelName level(JsonNode node) {
        return LevelName.ofWire(node.get("level").textValue()).orElseThrow();
    }
}
