package org.jiesu.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jiesu.core.casefile.Assignment;
import org.jiesu.core.casefile.Ground;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.duty.UnitKind;

/** Who must answer and what says so, as it stands in a fact. */
final class AssignmentJson {
    private AssignmentJson() {}

    static void write(ObjectNode node, Assignment given) {
        node.put("lead", given.lead().value()).put("kind", given.kind().name());
        JsonFields.put(node, "matter", given.matter());
        JsonFields.put(node, "remark", given.remark());
        ArrayNode helpers = node.putArray("helpers");
        given.helpers().forEach(helper -> helpers.add(helper.value()));
        if (given.ground() instanceof Ground.Article article) {
            node.put("rule", article.rule()).put("bookVersion", article.bookVersion());
        } else if (given.ground() instanceof Ground.Delegated delegated) {
            node.put("delegation", delegated.delegation());
        } else if (given.ground() instanceof Ground.WrittenReason reason) {
            node.set("reason", JsonFields.ref(reason.words()));
        }
    }

    static Assignment read(JsonNode data) {
        List<UnitCode> helpers = new ArrayList<>();
        data.get("helpers").forEach(helper -> helpers.add(new UnitCode(helper.textValue())));
        return new Assignment(
                JsonFields.unit(data, "lead"),
                UnitKind.valueOf(data.get("kind").textValue()),
                ground(data),
                helpers,
                JsonFields.text(data, "matter"),
                JsonFields.refIfAny(data, "remark"));
    }

    private static Ground ground(JsonNode data) {
        if (data.has("rule")) {
            return new Ground.Article(
                    data.get("rule").textValue(), data.get("bookVersion").textValue());
        }
        return data.has("delegation")
                ? new Ground.Delegated(data.get("delegation").textValue())
                : new Ground.WrittenReason(JsonFields.ref(data, "reason"));
    }
}
