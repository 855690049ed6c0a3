package org.jiesu.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jiesu.json.Json;

/**
 * Brings facts of former versions into the form that is written today, one version at a time, so that nothing but this
 * knows how they once looked. The stored bytes, which the chain covers, are never rewritten.
 */
final class FactUpcasts {
    private static final Map<String, UnaryOperator<ObjectNode>> UPCASTS = Map.of(
            "clock_started/1",
            FactUpcasts::clockStarted,
            "clock_ended/1",
            FactUpcasts::clockEnded,
            "clocks_turned/1",
            FactUpcasts::clocksTurned);

    private FactUpcasts() {}

    /**
     * The fact as today's version of its kind.
     *
     * @throws IllegalStateException if it is of a later version than this program writes
     */
    static JsonNode toNewest(JsonNode stored) {
        ObjectNode fact = (ObjectNode) stored;
        Optional<UnaryOperator<ObjectNode>> upcast = upcast(fact);
        while (upcast.isPresent()) {
            fact = upcast.get().apply(fact);
            upcast = upcast(fact);
        }
        FactKind kind = FactKind.ofWire(fact.get("kind").textValue());
        if (fact.get("v").intValue() != kind.version()) {
            throw new IllegalStateException(
                    "a fact of a version that this program does not know: " + kind.wire() + " " + fact.get("v"));
        }
        return fact;
    }

    private static Optional<UnaryOperator<ObjectNode>> upcast(ObjectNode fact) {
        return Optional.ofNullable(
                UPCASTS.get(fact.get("kind").textValue() + "/" + fact.get("v").intValue()));
    }

    /** Once each clock that started was a fact of its own, and there were no periods. */
    private static ObjectNode clockStarted(ObjectNode fact) {
        ObjectNode turn = Json.MAPPER.createObjectNode();
        turn.put("turn", "started").put("period", 1).setAll((ObjectNode) fact.get("data"));
        return turned(fact, turn);
    }

    /** Once an ended clock was either late or not, and none was cleared. */
    private static ObjectNode clockEnded(ObjectNode fact) {
        ObjectNode turn = Json.MAPPER.createObjectNode();
        turn.put("turn", "ended").setAll((ObjectNode) fact.get("data"));
        turn.put("how", turn.remove("late").booleanValue() ? "late" : "met");
        return turned(fact, turn);
    }

    /** Once all terms were natural and nothing was told of them: what is not there still has no field. */
    private static ObjectNode clocksTurned(ObjectNode fact) {
        return fact.deepCopy().put("v", 2);
    }

    private static ObjectNode turned(ObjectNode fact, ObjectNode turn) {
        ObjectNode newer = fact.deepCopy();
        newer.put("kind", FactKind.CLOCKS_TURNED.wire()).put("v", 1);
        newer.putObject("data").putArray("turns").add(turn);
        return newer;
    }
}
