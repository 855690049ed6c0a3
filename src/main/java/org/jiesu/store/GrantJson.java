package org.jiesu.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jiesu.core.sla.Grant;
import org.jiesu.json.Json;

/** What else than its term decides when a clock is due, in facts and in rows. */
final class GrantJson {
    private GrantJson() {}

    static ArrayNode of(List<Grant> grants) {
        ArrayNode array = Json.MAPPER.createArrayNode();
        grants.forEach(grant -> write(array.addObject(), grant));
        return array;
    }

    private static void write(ObjectNode node, Grant grant) {
        if (grant instanceof Grant.Given given) {
            node.put("grant", "given").put("until", given.until().toString());
        } else if (grant instanceof Grant.Extended extended) {
            node.put("grant", "extended").put("at", extended.at().toString());
            node.put("until", extended.until().toString());
        } else if (grant instanceof Grant.Carried carried) {
            node.put("grant", "carried").put("at", carried.at().toString());
            node.put("percent", carried.percent());
        }
    }

    /** Those of an array; none where there is no array. */
    static List<Grant> read(JsonNode array) {
        List<Grant> grants = new ArrayList<>();
        array.forEach(node -> grants.add(grant(node)));
        return grants;
    }

    private static Grant grant(JsonNode node) {
        String grant = node.get("grant").textValue();
        return switch (grant) {
            case "given" -> new Grant.Given(JsonFields.instant(node, "until"));
            case "extended" -> new Grant.Extended(JsonFields.instant(node, "at"), JsonFields.instant(node, "until"));
            case "carried" ->
                new Grant.Carried(
                        JsonFields.instant(node, "at"), node.get("percent").intValue());
            default -> throw new IllegalStateException("a grant of an unknown kind: " + grant);
        };
    }
}
