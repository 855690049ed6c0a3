package org.jiesu.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jiesu.json.Json;
import org.jiesu.store.DatabaseAddress;

/** What stands in the database at one moment, read past the node. */
final class Ledger implements AutoCloseable {
    private final Connection connection;

    /** Opens the book at this moment; what is written later is not seen. */
    Ledger(DatabaseAddress address) throws SQLException {
        connection = DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    }

    /** A case as its row has it, its facts counted by kind, and its clocks. */
    record Entry(UUID id, String file, Map<String, Integer> facts, List<ClockEntry> clocks) {}

    /**
     * A clock.
     *
     * @param run its kind, times, end and who owes the act
     * @param done the levels that were passed
     */
    record ClockEntry(String run, List<String> done) {}

    /** How many rows break each law; only those that are broken. */
    Map<String, Long> brokenLaws() throws SQLException {
        Map<String, Long> broken = new TreeMap<>();
        for (Map.Entry<String, String> law : Laws.ALL.entrySet()) {
            each(law.getValue(), row -> {
                if (row.getLong(1) != 0) {
                    broken.put(law.getKey(), row.getLong(1));
                }
            });
        }
        return broken;
    }

    Instant now() throws SQLException {
        List<Instant> now = new ArrayList<>();
        each("SELECT jiesu_now()", row -> now.add(instant(row, 1).orElseThrow()));
        return now.get(0);
    }

    /** What every idempotency key stands for; a key that stood for no case is not among them. */
    Map<String, UUID> keys() throws SQLException {
        Map<String, UUID> keys = new HashMap<>();
        each(
                "SELECT key, case_id FROM idempotency WHERE case_id IS NOT NULL",
                row -> keys.put(row.getString(1), row.getObject(2, UUID.class)));
        return keys;
    }

    /** All cases. */
    Map<UUID, Entry> entries() throws SQLException {
        Map<UUID, Entry> entries = new HashMap<>();
        each(
                """
                SELECT c.id, concat_ws('|', c.status, coalesce(c.holder, '-'), coalesce(c.responsible, '-'), c.urgency,
                    'period ' || c.period, 'version ' || c.version, 'calls ' || c.attempts, 'back ' || c.callbacks,
                    'urges ' || c.urges, convert_from(f.body, 'UTF8')::jsonb #>> '{data,verdict,decision}'), c.due_at
                FROM case_file c JOIN fact f ON f.case_id = c.id AND f.seq = 1
                """,
                row -> {
                    UUID id = row.getObject(1, UUID.class);
                    String due = instant(row, 3)
                            .filter(at -> at.isBefore(Instant.parse("9000-01-01T00:00:00Z")))
                            .map(Instant::toString)
                            .orElse("-");
                    entries.put(
                            id, new Entry(id, row.getString(2) + "|due " + due, new TreeMap<>(), new ArrayList<>()));
                });
        each(
                """
                SELECT case_id, kind, count(*) FROM fact WHERE kind NOT IN ('level_fired', 'level_skipped')
                GROUP BY case_id, kind
                """,
                row -> entry(entries, row).facts().put(row.getString(2), row.getInt(3)));
        each(
                """
                SELECT r.case_id, concat_ws('|', r.kind, r.period, r.owes, coalesce(r.ending, 'running')), r.started_at,
                    r.due_at, r.ended_at, r.levels::text,
                    (SELECT coalesce(string_agg(l.level, ' ' ORDER BY l.at), '') FROM clock_level l
                     WHERE l.clock_id = r.id)
                FROM clock_run r
                """,
                row -> entry(entries, row).clocks().add(clock(row)));
        return entries;
    }

    private static Entry entry(Map<UUID, Entry> entries, ResultSet row) throws SQLException {
        return Optional.ofNullable(entries.get(row.getObject(1, UUID.class))).orElseThrow();
    }

    private static ClockEntry clock(ResultSet row) throws SQLException {
        List<String> lie = new ArrayList<>();
        for (JsonNode level : Json.tree(row.getString(6).getBytes(StandardCharsets.UTF_8))) {
            Instant at = Instant.parse(level.get("at").textValue()).truncatedTo(ChronoUnit.MILLIS);
            lie.add(level.get("level").textValue() + " " + at);
        }
        String end = instant(row, 5).map(Instant::toString).orElse("-");
        String run = String.join(
                "|",
                row.getString(2),
                instant(row, 3).orElseThrow().toString(),
                instant(row, 4).orElseThrow().toString(),
                end,
                lie.toString());
        String done = row.getString(7);
        return new ClockEntry(run, done.isEmpty() ? List.of() : List.of(done.split(" ", -1)));
    }

    /** To the millisecond: more the node does not tell. */
    private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(at -> at.toInstant().truncatedTo(ChronoUnit.MILLIS));
    }

    private interface Reading {
        void row(ResultSet row) throws SQLException;
    }

    private void each(String statement, Reading reading) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement);
                ResultSet rows = prepared.executeQuery()) {
            while (rows.next()) {
                reading.row(rows);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
