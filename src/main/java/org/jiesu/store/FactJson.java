package org.jiesu.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import org.jiesu.core.casefile.Actor;
import org.jiesu.core.casefile.Assignment;
import org.jiesu.core.casefile.CaseFact;
import org.jiesu.core.casefile.ContentRef;
import org.jiesu.core.casefile.Ground;
import org.jiesu.core.casefile.RecordedFact;
import org.jiesu.core.casefile.Verdict;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.sla.Clock;
import org.jiesu.core.sla.ClockLevel;
import org.jiesu.json.Json;

/**
 * The bytes of a fact. Facts are forever: what is written here may only ever be added to, under a new version of its
 * kind, and {@link FactReading} reads every version there has been.
 */
final class FactJson {
    private FactJson() {}

    /** The stored bytes of a fact, which its hash covers. */
    static byte[] bytes(RecordedFact recorded) {
        ObjectNode root = Json.MAPPER.createObjectNode();
        FactKind kind = FactKind.of(recorded.fact());
        root.put("kind", kind.wire());
        root.put("v", kind.version());
        root.put("case", recorded.id().value().toString());
        root.put("seq", recorded.seq());
        root.put("at", recorded.at().toString());
        root.set("by", actor(recorded.by()));
        root.set("data", data(recorded.fact()));
        return Json.bytes(root);
    }

    private static ObjectNode actor(Actor by) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("account", by.account());
        node.put("post", by.post());
        put(node, "unit", by.unit().map(UnitCode::value));
        return node;
    }

    private static ObjectNode data(CaseFact fact) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        if (fact instanceof CaseFact.Received received) {
            received(node, received);
        } else if (fact instanceof CaseFact.Dispatched dispatched) {
            assignment(node, dispatched.assignment());
        } else if (fact instanceof CaseFact.Signed signed) {
            node.put("unit", signed.unit().value());
        } else if (fact instanceof CaseFact.Contacted contacted) {
            node.put("unit", contacted.unit().value()).put("reached", contacted.reached());
            node.set("note", ref(contacted.note()));
        } else if (fact instanceof CaseFact.Replied replied) {
            node.put("unit", replied.unit().value());
            node.put("closingKind", replied.closingKind().name());
            node.set("text", ref(replied.text()));
        } else if (fact instanceof CaseFact.ClockStarted started) {
            clock(node, started.clock());
        } else if (fact instanceof CaseFact.ClockEnded ended) {
            node.put("clock", ended.clock().value().toString())
                    .put("kind", ended.kind().wire());
            node.put("late", ended.late());
        } else if (fact instanceof CaseFact.LevelFired fired) {
            node.put("clock", fired.clock().value().toString())
                    .put("kind", fired.kind().wire());
            node.put("level", fired.level().wire()).put("rung", fired.rung());
            node.put("owes", fired.owes().value());
        } else if (fact instanceof CaseFact.LevelSkipped skipped) {
            node.put("clock", skipped.clock().value().toString())
                    .put("kind", skipped.kind().wire());
            node.put("level", skipped.level().wire());
        }
        return node;
    }

    private static void received(ObjectNode node, CaseFact.Received received) {
        CaseFact.Intake intake = received.intake();
        node.put("number", received.number().value());
        node.put("kind", intake.kind()).put("channel", intake.channel());
        put(node, "requestKind", intake.requestKind());
        put(node, "occurredAt", intake.occurredAt().map(Instant::toString));
        node.set("text", ref(intake.text()));
        put(node, "title", intake.title());
        ObjectNode place = node.putObject("place");
        put(place, "district", received.place().district());
        put(place, "township", received.place().township());
        put(place, "village", received.place().village());
        put(place, "address", received.place().address());
        put(place, "position", received.place().position());
        CaseFact.Caller caller = received.caller();
        ObjectNode who = node.putObject("caller").put("id", caller.id().toString());
        put(who, "details", caller.details());
        who.put("anonymous", caller.anonymous()).put("reachable", caller.reachable());
        verdict(node.putObject("verdict"), received.verdict());
        node.set("decision", ref(received.decision()));
    }

    private static void verdict(ObjectNode node, Verdict verdict) {
        node.put("decision", verdict.decision());
        put(node, "lead", verdict.lead().map(UnitCode::value));
        put(node, "rule", verdict.rule());
        node.put("urgency", verdict.urgency().wire()).put("confidencePercent", verdict.confidencePercent());
        node.put("asOf", verdict.asOf().toString());
        node.put("bookVersion", verdict.bookVersion()).put("modelVersion", verdict.modelVersion());
    }

    private static void assignment(ObjectNode node, Assignment given) {
        node.put("lead", given.lead().value()).put("kind", given.kind().name());
        put(node, "matter", given.matter());
        put(node, "remark", given.remark());
        ArrayNode helpers = node.putArray("helpers");
        given.helpers().forEach(helper -> helpers.add(helper.value()));
        if (given.ground() instanceof Ground.Article article) {
            node.put("rule", article.rule()).put("bookVersion", article.bookVersion());
        } else if (given.ground() instanceof Ground.Delegated delegated) {
            node.put("delegation", delegated.delegation());
        } else if (given.ground() instanceof Ground.WrittenReason reason) {
            node.set("reason", ref(reason.words()));
        }
    }

    private static void clock(ObjectNode node, Clock clock) {
        node.put("clock", clock.id().value().toString())
                .put("kind", clock.kind().wire());
        node.put("owes", clock.owes().value());
        node.put("startedAt", clock.startedAt().toString());
        node.put("dueAt", clock.dueAt().toString());
        node.put("policy", clock.policy());
        ArrayNode levels = node.putArray("levels");
        for (ClockLevel level : clock.levels()) {
            levels.addObject()
                    .put("level", level.level().wire())
                    .put("rung", level.rung())
                    .put("at", level.at().toString());
        }
    }

    private static ObjectNode ref(ContentRef ref) {
        return Json.MAPPER
                .createObjectNode()
                .put("content", ref.id().toString())
                .put("commitment", ref.commitment());
    }

    private static void put(ObjectNode node, String field, Optional<?> value) {
        value.ifPresent(present -> {
            if (present instanceof ContentRef ref) {
                node.set(field, ref(ref));
            } else {
                node.put(field, present.toString());
            }
        });
    }
}
