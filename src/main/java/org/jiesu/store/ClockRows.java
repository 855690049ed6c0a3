package org.jiesu.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiesu.core.calendar.Term;
import org.jiesu.core.casefile.CaseFile;
import org.jiesu.core.casefile.CaseId;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.sla.Clock;
import org.jiesu.core.sla.ClockId;
import org.jiesu.core.sla.ClockKind;
import org.jiesu.core.sla.ClockLevel;
import org.jiesu.core.sla.Ending;
import org.jiesu.core.sla.Reckoned;
import org.jiesu.core.sla.Run;
import org.jiesu.json.Json;
import org.jspecify.annotations.Nullable;

/** Clocks and their levels as rows, and back. */
final class ClockRows {
    private ClockRows() {}

    /** The clocks of several cases from the rows of {@link CaseSql#CLOCKS}, each case's in order of their start. */
    static Map<CaseId, List<Clock>> read(Iterable<Row> rows) {
        Map<UUID, List<Row>> byClock = new LinkedHashMap<>();
        rows.forEach(row -> byClock.computeIfAbsent(row.getUUID("id"), id -> new ArrayList<>())
                .add(row));
        Map<CaseId, List<Clock>> byCase = new LinkedHashMap<>();
        byClock.values().forEach(levels -> byCase.computeIfAbsent(
                        new CaseId(levels.get(0).getUUID("case_id")), id -> new ArrayList<>())
                .add(clock(levels)));
        return byCase;
    }

    private static Clock clock(List<Row> done) {
        Row row = done.get(0);
        Optional<Run.End> end = CaseRows.instantIfAny(row, "ended_at")
                .map(at ->
                        new Run.End(at, Ending.ofWire(row.getString("ending")).orElseThrow()));
        return new Clock(
                new ClockId(row.getUUID("id")),
                ClockKind.ofWire(row.getString("kind")).orElseThrow(),
                row.getInteger("period"),
                new UnitCode(row.getString("owes")),
                new Run(CaseRows.instant(row, "started_at"), CaseRows.instantIfAny(row, "due_at"), reckoned(row), end),
                row.getString("policy"),
                levels(row, done, end));
    }

    private static Optional<Reckoned> reckoned(Row row) {
        return Optional.ofNullable(row.getString("calendar")).map(calendar -> {
            Integer[] missing = row.getArrayOfIntegers("missing_years");
            String grants = row.getString("grants");
            return new Reckoned(
                    Optional.ofNullable(row.getString("term_unit")).map(unit -> term(row, unit)),
                    calendar,
                    missing == null ? List.of() : List.of(missing),
                    grants == null ? List.of() : GrantJson.read(tree(grants)));
        });
    }

    private static Term term(Row row, String unit) {
        return new Term(
                row.getInteger("term_amount"),
                Objects.requireNonNull(Term.Unit.byWire().get(unit)));
    }

    private static List<ClockLevel> levels(Row row, List<Row> done, Optional<Run.End> end) {
        List<ClockLevel> levels = new ArrayList<>();
        for (JsonNode lies : tree(row.getString("levels"))) {
            ClockLevel pending = ClockLevel.pending(ClockJson.levelRule(lies), JsonFields.instantIfAny(lies, "at"));
            String name = pending.level().wire();
            levels.add(done.stream()
                    .filter(level -> name.equals(level.getString("level")))
                    .findFirst()
                    .map(level -> pending.done(
                            ClockLevel.State.ofWire(level.getString("state")).orElseThrow(),
                            CaseRows.instant(level, "done_at")))
                    .or(() -> end.map(ended -> pending.done(ClockLevel.State.CLEARED, ended.at())))
                    .orElse(pending));
        }
        return levels;
    }

    private static JsonNode tree(String json) {
        return Json.tree(json.getBytes(StandardCharsets.UTF_8));
    }

    /** For {@link CaseSql#START_CLOCKS}. */
    static Tuple started(CaseFile file, List<Clock> clocks) {
        return Tuple.tuple()
                .addValue(file.id().value())
                .addValue(clocks.stream().map(clock -> clock.id().value()).toArray(UUID[]::new))
                .addValue(texts(clocks, clock -> clock.kind().wire()))
                .addValue(clocks.stream().map(Clock::period).toArray(Integer[]::new))
                .addValue(texts(clocks, clock -> clock.owes().value()))
                .addValue(times(clocks, clock -> Optional.of(clock.startedAt())))
                .addValue(times(clocks, Clock::dueAt))
                .addValue(times(clocks, Clock::endedAt))
                .addValue(texts(clocks, ClockRows::ending))
                .addValue(texts(clocks, ClockRows::lie))
                .addValue(texts(clocks, Clock::policy))
                .addValue((short) file.urgency().rank())
                .addValue(times(clocks, Clock::nextLevelAt))
                .addValue(amounts(clocks))
                .addValue(units(clocks))
                .addValue(texts(clocks, clock -> by(clock, Reckoned::calendar)))
                .addValue(texts(clocks, clock -> by(clock, ClockRows::missing)))
                .addValue(texts(clocks, clock -> by(clock, ClockRows::grants)));
    }

    /** For {@link CaseSql#TURN_CLOCKS}. */
    static Tuple turned(CaseFile file, List<Clock> clocks) {
        return Tuple.tuple()
                .addValue(file.id().value())
                .addValue((short) file.urgency().rank())
                .addValue(clocks.stream().map(clock -> clock.id().value()).toArray(UUID[]::new))
                .addValue(texts(clocks, clock -> clock.owes().value()))
                .addValue(times(clocks, Clock::dueAt))
                .addValue(times(clocks, Clock::endedAt))
                .addValue(texts(clocks, ClockRows::ending))
                .addValue(texts(clocks, ClockRows::lie))
                .addValue(times(clocks, Clock::nextLevelAt))
                .addValue(amounts(clocks))
                .addValue(units(clocks))
                .addValue(texts(clocks, clock -> by(clock, Reckoned::calendar)))
                .addValue(texts(clocks, clock -> by(clock, ClockRows::missing)))
                .addValue(texts(clocks, clock -> by(clock, ClockRows::grants)))
                .addValue(texts(clocks, Clock::policy));
    }

    private static Integer[] amounts(List<Clock> clocks) {
        return clocks.stream()
                .map(clock -> term(clock).map(Term::amount).orElse(null))
                .toArray(Integer[]::new);
    }

    private static String[] units(List<Clock> clocks) {
        return texts(
                clocks, clock -> term(clock).map(term -> term.unit().wire()).orElse(null));
    }

    private static Optional<Term> term(Clock clock) {
        return clock.run().reckoned().flatMap(Reckoned::term);
    }

    private static @Nullable String by(Clock clock, Function<Reckoned, @Nullable String> text) {
        return clock.run().reckoned().map(text).orElse(null);
    }

    /** A list inside the list of a column's values cannot travel: {@code 2027,2028}. */
    private static @Nullable String missing(Reckoned by) {
        return by.provisional() ? by.missing().stream().map(String::valueOf).collect(Collectors.joining(",")) : null;
    }

    private static @Nullable String grants(Reckoned by) {
        return by.grants().isEmpty() ? null : GrantJson.of(by.grants()).toString();
    }

    private static @Nullable String ending(Clock clock) {
        return clock.run().end().map(end -> end.how().wire()).orElse(null);
    }

    private static String lie(Clock clock) {
        ArrayNode levels = Json.MAPPER.createArrayNode();
        for (ClockLevel level : clock.levels()) {
            JsonFields.put(ClockJson.levelNode(levels, level.rule()), "at", level.at());
        }
        return levels.toString();
    }

    private static String[] texts(List<Clock> clocks, Function<Clock, @Nullable String> text) {
        return clocks.stream().map(text).toArray(String[]::new);
    }

    private static OffsetDateTime[] times(List<Clock> clocks, Function<Clock, Optional<Instant>> time) {
        return clocks.stream()
                .map(clock -> time.apply(clock).map(CaseWriting::utc).orElse(null))
                .toArray(OffsetDateTime[]::new);
    }
}
