package org.jiesu.store;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jiesu.crypto.FactHash;
import org.jiesu.json.Json;

/** The audit: append-only, one hash chain. An entry is written in the transaction of what it tells of, or before it is shown. */
public final class AuditStore {
    private final Pool pool;

    public AuditStore(Pool pool) {
        this.pool = pool;
    }

    /** An entry as it is read. */
    public record Line(long seq, Instant at, Optional<String> number, JsonNode body) {}

    /** The end of the chain. */
    public record Head(long seq, Buffer hash) {}

    /** What is asked for; empty means any. */
    public record Filter(
            Optional<String> account,
            Optional<UUID> caseId,
            Optional<UUID> callerId,
            Optional<String> action,
            Optional<Long> before,
            int limit) {}

    /** Writes it in a transaction of its own; its number in the audit. */
    public Future<Long> write(AuditEntry entry) {
        return SureTransaction.in(pool, connection -> write(connection, entry));
    }

    /**
     * Writes it in the transaction of this connection; do it last, everybody who writes waits for it. The time is real
     * time: it tells when a person sat before a screen, also where the clock of the cases was moved.
     */
    static Future<Long> write(SqlConnection connection, AuditEntry entry) {
        return connection.preparedQuery(AuditSql.LOCK_HEAD).execute().compose(locked -> connection
                .preparedQuery(TimeSql.REAL)
                .execute()
                .compose(time -> {
                    Row head = locked.iterator().next();
                    long seq = head.getLong("seq") + 1;
                    return connection
                            .preparedQuery(AuditSql.APPEND)
                            .execute(row(
                                    entry,
                                    seq,
                                    head,
                                    CaseRows.instant(time.iterator().next(), "now")))
                            .map(appended -> seq);
                }));
    }

    private static Tuple row(AuditEntry entry, long seq, Row head, Instant now) {
        Instant at = now.truncatedTo(ChronoUnit.MICROS);
        byte[] body = entry.body(seq, at);
        byte[] hash = FactHash.of(head.getBuffer("hash").getBytes(), body);
        return Tuple.tuple()
                .addValue(seq)
                .addValue(CaseWriting.utc(at))
                .addValue(entry.by().account())
                .addValue(entry.action().wire())
                .addValue(entry.about().caseId().orElse(null))
                .addValue(entry.about().callerId().orElse(null))
                .addValue(entry.about().subject().orElse(null))
                .addValue(Buffer.buffer(body))
                .addValue(Buffer.buffer(hash));
    }

    /** The newest first. */
    public Future<List<Line>> list(Filter filter) {
        return pool.preparedQuery(AuditSql.LIST)
                .execute(Tuple.tuple()
                        .addValue(filter.account().orElse(null))
                        .addValue(filter.caseId().orElse(null))
                        .addValue(filter.callerId().orElse(null))
                        .addValue(filter.action().orElse(null))
                        .addValue(filter.before().orElse(null))
                        .addValue(filter.limit()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(AuditStore::line)
                        .toList());
    }

    private static Line line(Row row) {
        return new Line(
                row.getLong("seq"),
                CaseRows.instant(row, "at"),
                Optional.ofNullable(row.getString("number")),
                Json.tree(row.getBuffer("body").getBytes()));
    }
}
