package org.jiesu.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jiesu.core.calendar.Term;
import org.jiesu.core.casefile.ClockTurn;
import org.jiesu.core.sla.Clock;
import org.jiesu.core.sla.ClockId;
import org.jiesu.core.sla.ClockKind;
import org.jiesu.core.sla.ClockLevel;
import org.jiesu.core.sla.Ending;
import org.jiesu.core.sla.LevelRule;
import org.jiesu.core.sla.Reckoned;
import org.jiesu.core.sla.Run;

/** What became of clocks, as it stands in a fact. */
final class ClockJson {
    private ClockJson() {}

    static void write(ArrayNode array, List<ClockTurn> turns) {
        for (ClockTurn turn : turns) {
            ObjectNode node = array.addObject();
            if (turn instanceof ClockTurn.Started started) {
                started(
                        named(
                                node,
                                "started",
                                started.clock().id(),
                                started.clock().kind()),
                        started.clock());
            } else if (turn instanceof ClockTurn.Ended ended) {
                named(node, "ended", ended.clock(), ended.kind())
                        .put("how", ended.how().wire());
            } else if (turn instanceof ClockTurn.Handed handed) {
                named(node, "handed", handed.clock(), handed.kind())
                        .put("owes", handed.owes().value());
            } else if (turn instanceof ClockTurn.Moved moved) {
                moved(named(node, "moved", moved.clock(), moved.kind()), moved);
            }
        }
    }

    private static ObjectNode named(ObjectNode node, String turn, ClockId clock, ClockKind kind) {
        return node.put("turn", turn).put("clock", clock.value().toString()).put("kind", kind.wire());
    }

    private static void started(ObjectNode node, Clock clock) {
        node.put("period", clock.period()).put("owes", clock.owes().value());
        node.put("startedAt", clock.startedAt().toString());
        JsonFields.put(node, "dueAt", clock.dueAt());
        clock.run().reckoned().ifPresent(by -> reckoned(node, by));
        node.put("policy", clock.policy());
        ArrayNode levels = node.putArray("levels");
        for (ClockLevel level : clock.levels()) {
            JsonFields.put(levelNode(levels, level.rule()), "at", level.at());
        }
    }

    private static void reckoned(ObjectNode node, Reckoned by) {
        by.term().ifPresent(term -> node.put("amount", term.amount())
                .put("unit", term.unit().wire()));
        node.put("calendar", by.calendar());
        if (by.provisional()) {
            by.missing().forEach(node.putArray("missing")::add);
        }
        if (!by.grants().isEmpty()) {
            node.set("grants", GrantJson.of(by.grants()));
        }
    }

    private static void moved(ObjectNode node, ClockTurn.Moved moved) {
        JsonFields.put(node, "dueAt", moved.dueAt());
        JsonFields.put(node, "policy", moved.policy());
        moved.reckoned().ifPresent(by -> reckoned(node, by));
        ArrayNode levels = node.putArray("levels");
        for (ClockTurn.Moved.Level level : moved.levels()) {
            levels.addObject()
                    .put("level", level.level().wire())
                    .put("at", level.at().toString());
        }
    }

    static List<ClockTurn> read(JsonNode array) {
        List<ClockTurn> turns = new ArrayList<>();
        array.forEach(node -> turns.add(turn(node)));
        return turns;
    }

    private static ClockTurn turn(JsonNode node) {
        ClockId id = JsonFields.clock(node);
        ClockKind kind = JsonFields.clockKind(node);
        String turn = node.get("turn").textValue();
        return switch (turn) {
            case "started" -> new ClockTurn.Started(clock(node));
            case "ended" ->
                new ClockTurn.Ended(
                        id, kind, Ending.ofWire(node.get("how").textValue()).orElseThrow());
            case "handed" -> new ClockTurn.Handed(id, kind, JsonFields.unit(node, "owes"));
            case "moved" ->
                new ClockTurn.Moved(
                        id,
                        kind,
                        JsonFields.instantIfAny(node, "dueAt"),
                        lie(node),
                        reckoned(node),
                        JsonFields.text(node, "policy"));
            default -> throw new IllegalStateException("a clock turned in an unknown way: " + turn);
        };
    }

    private static Clock clock(JsonNode node) {
        List<ClockLevel> levels = new ArrayList<>();
        for (JsonNode level : node.get("levels")) {
            levels.add(ClockLevel.pending(levelRule(level), JsonFields.instantIfAny(level, "at")));
        }
        return new Clock(
                JsonFields.clock(node),
                JsonFields.clockKind(node),
                node.get("period").intValue(),
                JsonFields.unit(node, "owes"),
                Run.from(JsonFields.instant(node, "startedAt"), JsonFields.instantIfAny(node, "dueAt"), reckoned(node)),
                node.get("policy").textValue(),
                levels);
    }

    static ObjectNode levelNode(ArrayNode levels, LevelRule rule) {
        return levels.addObject()
                .put("level", rule.level().wire())
                .put("rung", rule.rung())
                .put("percent", rule.percent());
    }

    static LevelRule levelRule(JsonNode level) {
        return new LevelRule(
                JsonFields.level(level),
                level.get("percent").intValue(),
                level.get("rung").textValue());
    }

    private static Optional<Reckoned> reckoned(JsonNode node) {
        if (!node.has("calendar")) {
            return Optional.empty();
        }
        List<Integer> missing = new ArrayList<>();
        node.path("missing").forEach(year -> missing.add(year.intValue()));
        return Optional.of(new Reckoned(
                term(node), node.get("calendar").textValue(), missing, GrantJson.read(node.path("grants"))));
    }

    private static Optional<Term> term(JsonNode node) {
        return JsonFields.text(node, "unit")
                .map(unit -> new Term(
                        node.get("amount").intValue(),
                        Objects.requireNonNull(
                                Term.Unit.byWire().get(unit), "a unit of time that this program knows")));
    }

    private static List<ClockTurn.Moved.Level> lie(JsonNode node) {
        List<ClockTurn.Moved.Level> levels = new ArrayList<>();
        node.get("levels")
                .forEach(level -> levels.add(
                        new ClockTurn.Moved.Level(JsonFields.level(level), JsonFields.instant(level, "at"))));
        return levels;
    }
}
