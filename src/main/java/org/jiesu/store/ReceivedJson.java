package org.jiesu.store;

import static org.jiesu.store.JsonFields.put;
import static org.jiesu.store.JsonFields.ref;
import static org.jiesu.store.JsonFields.refIfAny;
import static org.jiesu.store.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jiesu.core.casefile.CaseFact;
import org.jiesu.core.casefile.CaseNumber;
import org.jiesu.core.casefile.Source;
import org.jiesu.core.casefile.Verdict;
import org.jiesu.core.duty.UnitCode;

/** The reception of a case as it stands in its first fact. */
final class ReceivedJson {
    private ReceivedJson() {}

    static void write(ObjectNode node, CaseFact.Received received) {
        CaseFact.Intake intake = received.intake();
        node.put("number", received.number().value());
        node.put("kind", intake.kind()).put("channel", intake.channel());
        put(node, "requestKind", intake.requestKind());
        put(node, "occurredAt", intake.occurredAt().map(Instant::toString));
        node.set("text", ref(intake.text()));
        put(node, "title", intake.title());
        intake.source().ifPresent(source -> writeSource(node.putObject("source"), source));
        writePlace(node.putObject("place"), received.place());
        CaseFact.Caller caller = received.caller();
        ObjectNode who = node.putObject("caller").put("id", caller.id().toString());
        put(who, "details", caller.details());
        who.put("anonymous", caller.anonymous()).put("reachable", caller.reachable());
        verdict(node.putObject("verdict"), received.verdict());
        node.set("decision", ref(received.decision()));
    }

    private static void writeSource(ObjectNode node, Source source) {
        node.put("system", source.system()).put("number", source.number());
        put(node, "dueAt", source.dueAt());
    }

    private static Source source(JsonNode node) {
        return new Source(
                node.get("system").textValue(), node.get("number").textValue(), JsonFields.instantIfAny(node, "dueAt"));
    }

    static void writePlace(ObjectNode node, CaseFact.Place place) {
        put(node, "district", place.district());
        put(node, "township", place.township());
        put(node, "village", place.village());
        put(node, "address", place.address());
        put(node, "position", place.position());
    }

    private static void verdict(ObjectNode node, Verdict verdict) {
        node.put("decision", verdict.decision());
        put(node, "lead", verdict.lead().map(UnitCode::value));
        put(node, "rule", verdict.rule());
        node.put("urgency", verdict.urgency().wire()).put("confidencePercent", verdict.confidencePercent());
        node.put("asOf", verdict.asOf().toString());
        node.put("bookVersion", verdict.bookVersion()).put("modelVersion", verdict.modelVersion());
    }

    static CaseFact.Received read(JsonNode data) {
        JsonNode caller = data.get("caller");
        return new CaseFact.Received(
                new CaseNumber(data.get("number").textValue()),
                new CaseFact.Intake(
                        data.get("kind").textValue(),
                        data.get("channel").textValue(),
                        text(data, "requestKind"),
                        text(data, "occurredAt").map(Instant::parse),
                        ref(data, "text"),
                        refIfAny(data, "title"),
                        Optional.ofNullable(data.get("source")).map(ReceivedJson::source)),
                place(data.get("place")),
                new CaseFact.Caller(
                        JsonFields.uuid(caller, "id"),
                        refIfAny(caller, "details"),
                        caller.get("anonymous").booleanValue(),
                        caller.get("reachable").booleanValue()),
                verdict(data.get("verdict")),
                ref(data, "decision"));
    }

    static CaseFact.Place place(JsonNode node) {
        return new CaseFact.Place(
                text(node, "district"),
                text(node, "township"),
                text(node, "village"),
                refIfAny(node, "address"),
                refIfAny(node, "position"));
    }

    private static Verdict verdict(JsonNode node) {
        return new Verdict(
                node.get("decision").textValue(),
                text(node, "lead").map(UnitCode::new),
                text(node, "rule"),
                JsonFields.urgency(node, "urgency"),
                node.get("confidencePercent").intValue(),
                LocalDate.parse(node.get("asOf").textValue()),
                node.get("bookVersion").textValue(),
                node.get("modelVersion").textValue());
    }
}
