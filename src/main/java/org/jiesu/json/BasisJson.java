package org.jiesu.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;
import org.jiesu.core.duty.Basis;
import org.jiesu.core.duty.Delegation;
import org.jiesu.core.duty.DutyRule;
import org.jiesu.core.duty.LeadGround;
import org.jiesu.core.duty.Ownership;
import org.jiesu.core.duty.Precedence;
import org.jiesu.core.duty.Quote;

/** The words of the law on which a route rests, and why they prevail over others. */
final class BasisJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private BasisJson() {}

    /** The rule that prevails, then those that name the same department in the district's own name. */
    static ArrayNode of(Ownership ownership) {
        ArrayNode entries = of(ownership.ground());
        ownership.ground().map(LeadGround::day).ifPresent(day -> ownership
                .precedence()
                .ifPresent(told -> told.confirmedBy().forEach(rule -> quotes(entries, rule, day))));
        return entries;
    }

    static ArrayNode of(Optional<LeadGround> ground) {
        ArrayNode entries = JSON.arrayNode();
        ground.ifPresent(found -> quotes(entries, found.rule(), found.day()));
        ground.flatMap(LeadGround::delegation).ifPresent(act -> entries.add(delegated(act)));
        return entries;
    }

    /** The recorded act, with the words that delegate; it stands on no line of a gazette. */
    private static ObjectNode delegated(Delegation act) {
        return JSON.objectNode()
                .put("document", act.act().document())
                .put("article", "委托")
                .put("item", (String) null)
                .put("quote", act.act().clause())
                .put("line", 0)
                .put("inferred", false)
                .put("tier", "delegation")
                .put("inForceFrom", act.inForce().from().toString())
                .put("plannedUntil", (String) null)
                .put("rule", act.rule());
    }

    private static void quotes(ArrayNode entries, DutyRule rule, LocalDate day) {
        rule.basis().quotes().forEach(quote -> entries.add(quote(rule, quote, day)));
    }

    private static ObjectNode quote(DutyRule rule, Quote quote, LocalDate day) {
        Basis basis = rule.basis();
        String item = basis.clause().item();
        ObjectNode entry = JSON.objectNode();
        entry.put("document", basis.document()).put("article", basis.clause().inWords());
        entry.put("item", item.isEmpty() ? null : item);
        return entry.put("quote", quote.words())
                .put("line", quote.line())
                .put("inferred", rule.inferredOn(day))
                .put("tier", basis.tier())
                .put("inForceFrom", basis.inForce().from().toString())
                .put("plannedUntil", basis.planned().map(LocalDate::toString).orElse(null))
                .put("rule", rule.id());
    }

    static ObjectNode standing(Precedence told) {
        ObjectNode node = JSON.objectNode();
        node.put("tier", told.tier()).put("because", told.because()).put("inferred", told.inferred());
        ArrayNode beaten = node.putArray("beaten");
        for (Precedence.Beaten other : told.beaten()) {
            DutyRule rule = other.rule();
            beaten.addObject()
                    .put("rule", rule.id())
                    .put("document", rule.basis().document())
                    .put("item", rule.basis().clause().inWords())
                    .put("lead", rule.duty().leads().stream().findFirst().orElse(null))
                    .put("why", other.why());
        }
        return node;
    }
}
