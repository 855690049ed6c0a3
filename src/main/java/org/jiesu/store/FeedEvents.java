package org.jiesu.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.sqlclient.Tuple;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jiesu.core.casefile.CaseFact;
import org.jiesu.core.casefile.CaseFile;
import org.jiesu.core.casefile.ClockFact;
import org.jiesu.core.casefile.RecordedFact;
import org.jiesu.core.casefile.ReturnFact;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.json.Json;

/** Facts as those outside hear of them: which event, who may hear it, and no personal data. */
final class FeedEvents {
    private FeedEvents() {}

    /** For {@link CaseSql#INSERT_OUTBOX}. */
    static Tuple rows(FactChain chain, String number) {
        CaseFile file = chain.file();
        return Tuple.of(
                file.id().value(),
                chain.recorded().stream().map(RecordedFact::seq).toArray(Integer[]::new),
                chain.recorded().stream().map(one -> event(one.fact())).toArray(String[]::new),
                chain.recorded().stream().map(one -> data(file, number, one)).toArray(String[]::new),
                scope(file, chain.recorded()));
    }

    private static String event(CaseFact fact) {
        if (fact instanceof ClockFact.LevelFired) {
            return "alert";
        }
        boolean ofClock = fact instanceof ClockFact.ClocksTurned || fact instanceof ClockFact.LevelSkipped;
        return ofClock ? "clock" : "case";
    }

    /** Also the unit from which the case was taken by these facts: it must hear that it has it no more. */
    private static String[] scope(CaseFile file, List<RecordedFact> recorded) {
        Set<String> units = new LinkedHashSet<>();
        for (RecordedFact one : recorded) {
            if (one.fact() instanceof CaseFact.Transferred transferred) {
                units.add(transferred.from().value());
            } else if (one.fact() instanceof CaseFact.Recalled recalled) {
                units.add(recalled.from().value());
            } else if (one.fact() instanceof ReturnFact.Adjudicated ruled) {
                units.add(ruled.unit().value());
            }
        }
        file.holder().map(UnitCode::value).ifPresent(units::add);
        file.standing().responsible().map(UnitCode::value).ifPresent(units::add);
        file.standing().helpers().forEach(helper -> units.add(helper.value()));
        return units.toArray(String[]::new);
    }

    private static String data(CaseFile file, String number, RecordedFact recorded) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("id", file.id().value().toString()).put("number", number);
        node.put("seq", recorded.seq()).put("version", file.version());
        node.put("kind", FactKind.of(recorded.fact()).wire());
        node.put("at", Json.instant(recorded.at()));
        node.put("status", file.status().wire());
        file.holder().ifPresent(holder -> node.put("holder", holder.value()));
        if (recorded.fact() instanceof ClockFact.LevelFired fired) {
            node.put("clock", fired.kind().wire()).put("level", fired.level().wire());
            node.put("rung", fired.rung());
        } else if (recorded.fact() instanceof ClockFact.LevelSkipped skipped) {
            node.put("clock", skipped.kind().wire())
                    .put("level", skipped.level().wire());
        }
        return Json.text(node);
    }
}
