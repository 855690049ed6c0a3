package org.jiesu.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jiesu.core.duty.Evidence;
import org.jiesu.core.duty.Remark;
import org.jiesu.core.duty.WhyNot;

/** What is told of a candidate that was not chosen, within a {@link RouteJson route}. */
final class RemarkJson {
    private RemarkJson() {}

    static ObjectNode into(ObjectNode candidate, Remark remark) {
        WhyNot whyNot = remark.whyNot();
        candidate
                .put("whyNot", whyNot.whole())
                .put("whyNotBrief", whyNot.brief())
                .put("whyNotKind", whyNot.kind().word())
                .put("share", RouteJson.rounded(remark.share()));
        return candidate.set("evidence", evidence(remark.evidence()));
    }

    static ArrayNode evidence(List<Evidence> found) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        found.forEach(words -> array.addObject()
                .put("text", words.text())
                .put("start", words.at().start())
                .put("end", words.at().end())
                .put("kind", words.kind().word()));
        return array;
    }
}
