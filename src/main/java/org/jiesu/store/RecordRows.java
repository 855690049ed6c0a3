package org.jiesu.store;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiesu.core.casefile.CaseFile;
import org.jiesu.core.casefile.CaseId;
import org.jiesu.core.sla.Clock;

/** A page of the record put together from the rows of its tables. */
final class RecordRows {
    private final Map<UUID, Row> cases = new HashMap<>();
    private final Map<UUID, List<CaseRecord.Fact>> facts = new HashMap<>();
    private final Map<UUID, Map<UUID, Buffer>> contents = new HashMap<>();
    private final Map<UUID, List<Row>> clocks = new HashMap<>();

    RecordRows(RowSet<Row> cases, RowSet<Row> facts, RowSet<Row> contents, RowSet<Row> clocks) {
        cases.forEach(row -> this.cases.put(row.getUUID("id"), row));
        facts.forEach(row -> this.facts
                .computeIfAbsent(row.getUUID("case_id"), id -> new ArrayList<>())
                .add(fact(row)));
        contents.forEach(row -> this.contents
                .computeIfAbsent(row.getUUID("case_id"), id -> new HashMap<>())
                .put(row.getUUID("id"), row.getBuffer("sealed")));
        clocks.forEach(row -> this.clocks
                .computeIfAbsent(row.getUUID("case_id"), id -> new ArrayList<>())
                .add(row));
    }

    List<CaseRecord> of(UUID... ids) {
        return Arrays.stream(ids)
                .map(id -> new CaseRecord(
                        new CaseId(id),
                        Optional.ofNullable(cases.get(id)).map(row -> row(id, row)),
                        facts.getOrDefault(id, List.of()),
                        contents.getOrDefault(id, Map.of())))
                .toList();
    }

    private CaseRecord.Row row(UUID id, Row row) {
        Buffer key = row.getBuffer("wrapped_key");
        return new CaseRecord.Row(
                file(id, row),
                row.getString("number"),
                row.getUUID("caller_id"),
                row.getInteger("seq"),
                row.getBuffer("head"),
                CaseRows.instant(row, "received_at"),
                CaseRows.instant(row, "changed_at"),
                key == null ? Buffer.buffer() : key);
    }

    /** A row that somebody changed by hand need not make a case. */
    private Optional<CaseFile> file(UUID id, Row row) {
        try {
            List<Clock> running =
                    ClockRows.read(clocks.getOrDefault(id, List.of())).getOrDefault(new CaseId(id), List.of());
            return Optional.of(CaseRows.file(row, running));
        } catch (RuntimeException damaged) {
            return Optional.empty();
        }
    }

    private static CaseRecord.Fact fact(Row row) {
        return new CaseRecord.Fact(
                row.getInteger("seq"),
                row.getString("kind"),
                CaseRows.instant(row, "at"),
                row.getBuffer("body"),
                row.getBuffer("hash"));
    }
}
