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
            fact -> fact.deepCopy().put("v", 2),
            "clocks_turned/2",
            FactUpcasts::levelsWithoutShare,
            "received/1",
            fact -> fact.deepCopy().put("v", 2));
    /** Where the levels of the only ladder lay that there was while facts did not say so. */
    private static final Map<String, Integer> PERCENT =
            Map.of("half", 50, "near", 80, "due", 100, "over25", 125, "over100", 200);

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

    /** Once there was one ladder, and nobody said where on the term its levels lie. */
    private static ObjectNode levelsWithoutShare(ObjectNode fact) {
        ObjectNode newer = fact.deepCopy().put("v", 3);
        for (JsonNode turn : newer.get("data").get("turns")) {
            if (turn.get("turn").textValue().equals("started")) {
                turn.get("levels").forEach(level -> ((ObjectNode) level)
                        .put("percent", PERCENT.get(level.get("level").textValue())));
            }
        }
        return newer;
    }

    private static ObjectNode turned(ObjectNode fact, ObjectNode turn) {
        ObjectNode newer = fact.deepCopy();
        newer.put("kind", FactKind.CLOCKS_TURNED.wire()).put("v", 1);
        newer.putObject("data").putArray("turns").add(turn);
        return newer;
    }
}
