package org.jiesu.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jiesu.core.duty.Accused;
import org.jiesu.core.duty.Alternative;
import org.jiesu.core.duty.Circumstances;
import org.jiesu.core.duty.Considered;
import org.jiesu.core.duty.DutyRule;
import org.jiesu.core.duty.Findings;
import org.jiesu.core.duty.Matter;
import org.jiesu.core.duty.Ownership;
import org.jiesu.core.duty.Route;
import org.jiesu.core.duty.RouteVerdict;
import org.jiesu.core.duty.UnitRef;
import org.jiesu.core.place.Placement;
import org.jiesu.core.place.Township;

/** A route as {@code POST /routing/preview} and {@code jiesu route} answer it. */
public final class RouteJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private RouteJson() {}

    public static ObjectNode of(Route route) {
        ObjectNode json = JSON.objectNode();
        json.put("decision", route.decision().word());
        owner(json, route.ownership());
        place(json, route.place());
        findings(json, route.findings());
        verdict(json, route.verdict());
        Optional<DutyRule> rule = route.ownership().rule();
        json.set("powers", texts(rule.map(found -> found.duty().powers()).orElse(List.of())));
        json.set("basis", BasisJson.of(route.ownership()));
        json.set(
                "standing",
                route.ownership().precedence().map(BasisJson::standing).orElse(null));
        json.set("facts", facts(route.findings().circumstances()));
        json.set("reports", reports(rule));
        json.put("dutyBookVersion", route.versions().dutyBook());
        json.put("modelVersion", route.versions().model());
        return json;
    }

    private static void owner(ObjectNode json, Ownership ownership) {
        json.set("lead", ownership.lead().map(RouteJson::unit).orElse(null));
        ArrayNode leads = json.putArray("leads");
        ownership.leads().forEach(lead -> leads.add(unit(lead)));
        ArrayNode helpers = json.putArray("coHandlers");
        for (Ownership.CoHandler helper : ownership.coHandlers()) {
            helpers.add(unit(helper.unit()).put("why", helper.why()).put("inferred", helper.inferred()));
        }
    }

    private static ObjectNode unit(UnitRef unit) {
        return JSON.objectNode()
                .put("code", unit.code().value())
                .put("unit", unit.unit())
                .put("kind", unit.kind().official())
                .put("district", unit.district());
    }

    private static void place(ObjectNode json, Placement place) {
        json.put("district", place.district().orElse(null));
        json.put("township", place.township().map(Township::name).orElse(null));
        json.put("village", place.village().orElse(null));
    }

    private static void findings(ObjectNode json, Findings findings) {
        json.set("matter", findings.matter().map(RouteJson::matter).orElse(null));
        Findings.Pressure pressure = findings.pressure();
        json.put("urgency", pressure.urgency().wire());
        json.put("urgencyWhy", pressure.why().orElse(null));
        json.set(
                "transfer",
                pressure.transfer()
                        .map(transfer -> {
                            ObjectNode node = JSON.objectNode();
                            node.set("to", texts(transfer.to()));
                            return node.put("advice", transfer.advice());
                        })
                        .orElse(null));
        json.set("evidence", RemarkJson.evidence(findings.evidence()));
        ArrayNode alternatives = json.putArray("alternatives");
        for (Alternative other : findings.alternatives()) {
            ObjectNode node = alternative(other).put("confidence", rounded(other.confidence()));
            alternatives.add(RemarkJson.into(node, other.remark().get()));
        }
        ArrayNode matters = json.putArray("otherMatters");
        for (Alternative other : findings.otherMatters()) {
            matters.add(alternative(other)
                    .set("evidence", RemarkJson.evidence(other.remark().get().evidence())));
        }
        json.set("considered", considered(findings.considered().get()));
        json.put("accused", findings.accused().map(Accused::official).orElse(null));
    }

    private static ObjectNode matter(Matter matter) {
        return JSON.objectNode().put("code", matter.code()).put("name", matter.name());
    }

    private static ArrayNode considered(List<Considered> looked) {
        ArrayNode array = JSON.arrayNode();
        for (Considered one : looked) {
            ObjectNode node = array.addObject();
            node.set("matter", matter(one.matter()));
            node.set("lead", one.lead().map(RouteJson::unit).orElse(null));
            RemarkJson.into(node, one.remark());
        }
        return array;
    }

    private static ObjectNode alternative(Alternative other) {
        ObjectNode node = JSON.objectNode();
        node.set("lead", unit(other.lead()));
        node.set("matter", matter(other.matter()));
        node.set("basis", BasisJson.of(other.ground()));
        return node;
    }

    private static void verdict(ObjectNode json, RouteVerdict verdict) {
        json.put("confidence", rounded(verdict.confidence()));
        json.put("threshold", verdict.threshold());
        json.put("reason", verdict.reason().orElse(null));
        ArrayNode questions = json.putArray("questions");
        verdict.questions().forEach(question -> questions
                .addObject()
                .put("id", question.id())
                .put("text", question.text())
                .put("decides", question.decides()));
    }

    private static ArrayNode facts(Circumstances known) {
        ArrayNode facts = JSON.arrayNode();
        new TreeMap<>(known.told())
                .forEach((name, values) -> values.stream().sorted().forEach(value -> facts.addObject()
                        .put("fact", name)
                        .put("value", value)
                        .put("said", known.answered().contains(name) ? "answer" : "text")));
        return facts;
    }

    private static ArrayNode reports(Optional<DutyRule> rule) {
        ArrayNode reports = JSON.arrayNode();
        rule.map(found -> found.duty().reports())
                .orElse(List.of())
                .forEach(report -> reports.addObject().put("to", report.to()).put("when", report.when()));
        return reports;
    }

    private static ArrayNode texts(List<String> texts) {
        ArrayNode array = JSON.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    /** Three decimals: more would pretend to a precision that the calibration does not have. */
    static double rounded(double share) {
        return Math.round(share * 1000) / 1000.0;
    }
}
