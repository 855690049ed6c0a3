package org.jiesu.store;

import static org.jiesu.store.JsonFields.instant;
import static org.jiesu.store.JsonFields.put;
import static org.jiesu.store.JsonFields.ref;
import static org.jiesu.store.JsonFields.refIfAny;
import static org.jiesu.store.JsonFields.text;
import static org.jiesu.store.JsonFields.unit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jiesu.core.casefile.CaseFact;
import org.jiesu.core.casefile.PromiseFact;
import org.jiesu.core.casefile.RespiteFact;
import org.jiesu.core.casefile.ReturnFact;
import org.jiesu.core.casefile.WhistleFact;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.sla.WhistleKind;

/** What happens beside the way from dispatch to reply, as it stands in a fact: returns, respites, promises. */
final class AsideJson {
    private AsideJson() {}

    static void write(ObjectNode node, CaseFact fact) {
        if (fact instanceof ReturnFact.Returned returned) {
            node.put("unit", returned.unit().value()).put("article", returned.article());
            put(node, "suggested", returned.suggested().map(UnitCode::value));
            node.set("reason", ref(returned.reason()));
        } else if (fact instanceof ReturnFact.Adjudicated ruled) {
            node.put("upheld", ruled.upheld()).put("unit", ruled.unit().value());
            ruled.assignment().ifPresent(given -> AssignmentJson.write(node.putObject("assignment"), given));
            node.set("reason", ref(ruled.reason()));
        } else if (fact instanceof PromiseFact.Promised promised) {
            node.put("unit", promised.unit().value()).put("on", promised.on().toString());
            node.set("words", ref(promised.words()));
        } else if (fact instanceof PromiseFact.PromiseSettled settled) {
            node.put("clock", settled.clock().value().toString()).put("kept", settled.kept());
            node.set("note", ref(settled.note()));
        } else if (fact instanceof WhistleFact.Whistled whistled) {
            node.put("by", whistled.by().value()).put("whistle", whistled.kind().wire());
            whistled.departments()
                    .forEach(called -> node.withArray("departments").add(called.value()));
            node.set("reason", ref(whistled.reason()));
        } else if (fact instanceof WhistleFact.ReportedIn reported) {
            node.put("department", reported.department().value());
            put(node, "note", reported.note());
        } else if (fact instanceof RespiteFact respite) {
            respite(node, respite);
        } else {
            throw new IllegalStateException("a fact without a stored form: " + fact);
        }
    }

    private static void respite(ObjectNode node, RespiteFact fact) {
        if (fact instanceof RespiteFact.ExtensionAsked asked) {
            node.put("unit", asked.unit().value()).put("until", asked.until().toString());
            node.set("reason", ref(asked.reason()));
        } else if (fact instanceof RespiteFact.ExtensionRuled ruled) {
            node.put("granted", ruled.granted()).put("until", ruled.until().toString());
            put(node, "note", ruled.note());
        } else if (fact instanceof RespiteFact.HoldAsked asked) {
            node.put("unit", asked.unit().value())
                    .put("reviewOn", asked.reviewOn().toString());
            node.set("plan", ref(asked.plan()));
        } else if (fact instanceof RespiteFact.HoldRuled ruled) {
            node.put("granted", ruled.granted())
                    .put("reviewOn", ruled.reviewOn().toString());
            put(node, "note", ruled.note());
        } else if (fact instanceof RespiteFact.Resumed resumed) {
            node.set("note", ref(resumed.note()));
        } else if (fact instanceof RespiteFact.Questioned questioned) {
            node.put("unit", questioned.unit().value())
                    .put("until", questioned.until().toString());
            node.set("question", ref(questioned.question()));
        }
    }

    static CaseFact read(FactKind kind, JsonNode data) {
        return switch (kind) {
            case RETURNED ->
                new ReturnFact.Returned(
                        unit(data, "unit"),
                        data.get("article").textValue(),
                        text(data, "suggested").map(UnitCode::new),
                        ref(data, "reason"));
            case ADJUDICATED ->
                new ReturnFact.Adjudicated(
                        flag(data, "upheld"),
                        unit(data, "unit"),
                        Optional.ofNullable(data.get("assignment")).map(AssignmentJson::read),
                        ref(data, "reason"));
            case EXTENSION_ASKED ->
                new RespiteFact.ExtensionAsked(unit(data, "unit"), instant(data, "until"), ref(data, "reason"));
            case EXTENSION_RULED ->
                new RespiteFact.ExtensionRuled(flag(data, "granted"), instant(data, "until"), refIfAny(data, "note"));
            case HOLD_ASKED -> new RespiteFact.HoldAsked(unit(data, "unit"), day(data, "reviewOn"), ref(data, "plan"));
            case HOLD_RULED ->
                new RespiteFact.HoldRuled(flag(data, "granted"), day(data, "reviewOn"), refIfAny(data, "note"));
            case RESUMED -> new RespiteFact.Resumed(ref(data, "note"));
            case QUESTIONED ->
                new RespiteFact.Questioned(unit(data, "unit"), instant(data, "until"), ref(data, "question"));
            case PROMISED -> new PromiseFact.Promised(unit(data, "unit"), day(data, "on"), ref(data, "words"));
            case PROMISE_SETTLED ->
                new PromiseFact.PromiseSettled(JsonFields.clock(data), flag(data, "kept"), ref(data, "note"));
            case WHISTLED ->
                new WhistleFact.Whistled(unit(data, "by"), whistle(data), departments(data), ref(data, "reason"));
            case REPORTED_IN -> new WhistleFact.ReportedIn(unit(data, "department"), refIfAny(data, "note"));
            default -> throw new IllegalStateException("not a fact beside the way: " + kind.wire());
        };
    }

    private static WhistleKind whistle(JsonNode data) {
        return Objects.requireNonNull(
                WhistleKind.byWire().get(data.get("whistle").textValue()), "a kind of whistle that this program knows");
    }

    private static List<UnitCode> departments(JsonNode data) {
        List<UnitCode> departments = new ArrayList<>();
        data.get("departments").forEach(called -> departments.add(new UnitCode(called.textValue())));
        return departments;
    }

    private static boolean flag(JsonNode data, String field) {
        return data.get(field).booleanValue();
    }

    private static LocalDate day(JsonNode data, String field) {
        return LocalDate.parse(data.get(field).textValue());
    }
}
