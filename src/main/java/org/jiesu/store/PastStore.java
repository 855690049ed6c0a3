package org.jiesu.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What cases of the past say about a duty book. */
public final class PastStore {
    private final Pool pool;

    public PastStore(Pool pool) {
        this.pool = pool;
    }

    /**
     * How often a rule gave a lead.
     *
     * @param last the day of the last such case
     */
    public record Use(long times, LocalDate last) {}

    /** The cases before one, the newest first; those before none are the newest of all. */
    public Future<List<PastComplaint>> last(Optional<UUID> before, int limit) {
        return complaints(PastSql.LAST, before, limit);
    }

    /** The open cases behind one, the oldest first. */
    public Future<List<PastComplaint>> open(Optional<UUID> after, int limit) {
        return complaints(PastSql.OPEN, after, limit);
    }

    private Future<List<PastComplaint>> complaints(String statement, Optional<UUID> border, int limit) {
        return pool.preparedQuery(statement)
                .execute(Tuple.of(border.orElse(null), limit))
                .map(rows -> list(rows).map(PastComplaint::of).toList());
    }

    /** The rules that ever gave a lead. */
    public Future<Map<String, Use>> use() {
        return pool.preparedQuery(PastSql.USE).execute().map(rows -> {
            Map<String, Use> use = new HashMap<>();
            rows.forEach(
                    row -> use.put(row.getString("rule_id"), new Use(row.getLong("times"), row.getLocalDate("last"))));
            return use;
        });
    }

    private static Stream<Row> list(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
