package org.jiesu.store;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiesu.core.casefile.CaseFile;
import org.jiesu.core.casefile.CaseId;
import org.jiesu.core.casefile.CaseStatus;
import org.jiesu.core.casefile.Standing;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.duty.Urgency;
import org.jiesu.core.sla.Clock;
import org.jiesu.core.sla.ClockId;
import org.jiesu.core.sla.ClockKind;
import org.jiesu.core.sla.ClockLevel;
import org.jiesu.core.sla.LevelName;

/** Rows of cases and clocks as the core's values. */
final class CaseRows {
    private CaseRows() {}

    static LockedCase locked(Row row, List<Clock> clocks) {
        Instant now = instant(row, "now");
        Instant last = instant(row, "changed_at");
        Buffer key = row.getBuffer("wrapped_key");
        return new LockedCase(
                file(row, clocks),
                row.getString("number"),
                Optional.ofNullable(row.getString("district")),
                row.getBuffer("head"),
                instant(row, "received_at"),
                key == null ? Buffer.buffer() : key,
                now.isBefore(last) ? last : now);
    }

    static CaseFile file(Row row, List<Clock> clocks) {
        Standing standing = new Standing(
                CaseStatus.ofWire(row.getString("status")).orElseThrow(),
                unit(row, "holder"),
                unit(row, "responsible"),
                units(row.getArrayOfStrings("helpers")),
                row.getInteger("attempts"));
        return new CaseFile(
                new CaseId(row.getUUID("id")),
                row.getInteger("version"),
                row.getInteger("seq"),
                Urgency.ofWire(row.getString("urgency")).orElseThrow(),
                row.getBoolean("reachable"),
                standing,
                clocks);
    }

    /** The clocks of several cases from the rows of {@link CaseSql#CLOCKS}, each case's in order of their start. */
    static Map<CaseId, List<Clock>> clocks(Iterable<Row> rows) {
        Map<UUID, List<Row>> byClock = new LinkedHashMap<>();
        rows.forEach(row -> byClock.computeIfAbsent(row.getUUID("id"), id -> new ArrayList<>())
                .add(row));
        Map<CaseId, List<Clock>> byCase = new LinkedHashMap<>();
        byClock.values().forEach(levels -> byCase.computeIfAbsent(
                        new CaseId(levels.get(0).getUUID("case_id")), id -> new ArrayList<>())
                .add(clock(levels)));
        return byCase;
    }

    private static Clock clock(List<Row> levels) {
        Row row = levels.get(0);
        return new Clock(
                new ClockId(row.getUUID("id")),
                ClockKind.ofWire(row.getString("kind")).orElseThrow(),
                new UnitCode(row.getString("owes")),
                instant(row, "started_at"),
                instant(row, "due_at"),
                instantIfAny(row, "ended_at"),
                row.getString("policy"),
                levels.stream().map(CaseRows::level).toList());
    }

    private static ClockLevel level(Row row) {
        return new ClockLevel(
                LevelName.ofWire(row.getString("level")).orElseThrow(),
                row.getString("rung"),
                instant(row, "at"),
                ClockLevel.State.ofWire(row.getString("state")).orElseThrow(),
                instantIfAny(row, "done_at"));
    }

    static Instant instant(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }

    static Optional<Instant> instantIfAny(Row row, String column) {
        return row.getValue(column) == null ? Optional.empty() : Optional.of(instant(row, column));
    }

    private static Optional<UnitCode> unit(Row row, String column) {
        return Optional.ofNullable(row.getString(column)).map(UnitCode::new);
    }

    private static List<UnitCode> units(String[] codes) {
        return Arrays.stream(codes).map(UnitCode::new).toList();
    }
}
