package org.jiesu.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiesu.core.casefile.Halt;
import org.jiesu.core.casefile.Proceedings;
import org.jiesu.core.casefile.Request;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.json.Json;
import org.jspecify.annotations.Nullable;

/** What goes on beside the way of a case, in its row. */
final class ProceedingsJson {
    private ProceedingsJson() {}

    /** Null where nothing does. */
    static @Nullable String text(Proceedings proceedings) {
        if (proceedings.equals(Proceedings.NONE)) {
            return null;
        }
        ObjectNode node = Json.MAPPER.createObjectNode();
        JsonFields.put(node, "returned", proceedings.returned().map(UnitCode::value));
        node.put("upheld", proceedings.upheld());
        proceedings.request().ifPresent(request -> request(node.putObject("request"), request));
        ArrayNode halts = node.putArray("halts");
        for (Halt halt : proceedings.halts()) {
            ObjectNode one = halts.addObject().put("why", halt.why().wire());
            one.put("from", halt.from().toString());
            JsonFields.put(one, "to", halt.to());
        }
        return Json.text(node);
    }

    private static void request(ObjectNode node, Request request) {
        node.put("what", request.wire());
        if (request instanceof Request.Extension extension) {
            node.put("until", extension.until().toString());
        } else if (request instanceof Request.Hold hold) {
            node.put("reviewOn", hold.reviewOn().toString());
        }
    }

    static Proceedings read(@Nullable JsonObject stored) {
        if (stored == null) {
            return Proceedings.NONE;
        }
        JsonNode node = Json.tree(stored.toBuffer().getBytes());
        List<Halt> halts = new ArrayList<>();
        for (JsonNode halt : node.get("halts")) {
            halts.add(new Halt(
                    Halt.Why.ofWire(halt.get("why").textValue()).orElseThrow(),
                    JsonFields.instant(halt, "from"),
                    JsonFields.instantIfAny(halt, "to")));
        }
        return new Proceedings(
                JsonFields.text(node, "returned").map(UnitCode::new),
                node.get("upheld").booleanValue(),
                Optional.ofNullable(node.get("request")).map(ProceedingsJson::request),
                halts);
    }

    private static Request request(JsonNode node) {
        return node.has("until")
                ? new Request.Extension(JsonFields.instant(node, "until"))
                : new Request.Hold(LocalDate.parse(node.get("reviewOn").textValue()));
    }
}
