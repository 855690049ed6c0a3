package org.jiesu.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiesu.core.casefile.Callback;

/** What the citizen said, as it stands in a fact. */
final class CallbackJson {
    private CallbackJson() {}

    static void write(ObjectNode node, Callback answer) {
        node.put("reached", answer.reached());
        answer.contacted().ifPresent(contacted -> node.put("contacted", contacted));
        JsonFields.put(node, "resolved", answer.resolved().map(Callback.Resolved::wire));
        JsonFields.put(node, "satisfied", answer.satisfied().map(Callback.Satisfied::wire));
        ArrayNode reasons = node.putArray("reasons");
        answer.reasons().forEach(reasons::add);
        JsonFields.put(node, "note", answer.note());
    }

    static Callback read(JsonNode data) {
        List<String> reasons = new ArrayList<>();
        data.get("reasons").forEach(reason -> reasons.add(reason.textValue()));
        return new Callback(
                data.get("reached").booleanValue(),
                Optional.ofNullable(data.get("contacted")).map(JsonNode::booleanValue),
                JsonFields.text(data, "resolved")
                        .map(word -> Callback.Resolved.ofWire(word).orElseThrow()),
                JsonFields.text(data, "satisfied")
                        .map(word -> Callback.Satisfied.ofWire(word).orElseThrow()),
                reasons,
                JsonFields.refIfAny(data, "note"));
    }
}
