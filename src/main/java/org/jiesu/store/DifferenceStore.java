package org.jiesu.store;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jiesu.json.Json;

/** Open cases that a newly published edition would give to others. */
public final class DifferenceStore {
    private final Pool pool;

    public DifferenceStore(Pool pool) {
        this.pool = pool;
    }

    /** An open case whose owner would be another, as it is now. */
    public record Different(UUID id, String number, String status, Optional<String> holder, JsonNode shift) {}

    /**
     * Takes on the comparison of the open cases with an edition, for a minute.
     *
     * @return false if it is done, or another node is at it
     */
    public Future<Boolean> takeOn(int edition) {
        return pool.preparedQuery(EditionSql.TAKE_ON).execute(Tuple.of(edition)).map(rows -> rows.rowCount() == 1);
    }

    /** Writes down open cases whose owner would differ, as JSON by their ids, and goes on for another minute. */
    public Future<Void> differ(int edition, Map<UUID, String> shifts) {
        Future<Void> goingOn =
                pool.preparedQuery(EditionSql.GO_ON).execute(Tuple.of(edition)).mapEmpty();
        return goingOn.compose(on -> shifts.isEmpty() ? Future.succeededFuture() : written(edition, shifts));
    }

    private Future<Void> written(int edition, Map<UUID, String> shifts) {
        return pool.preparedQuery(EditionSql.DIFFERS)
                .execute(Tuple.of(
                        edition,
                        shifts.keySet().toArray(UUID[]::new),
                        shifts.values().toArray(String[]::new)))
                .mapEmpty();
    }

    /** All open cases have been compared with the edition. */
    public Future<Void> compared(int edition) {
        return pool.preparedQuery(EditionSql.COMPARED)
                .execute(Tuple.of(edition))
                .mapEmpty();
    }

    /** Those that are still open and not with whom the edition names, the most pressing first. */
    public Future<List<Different>> differences(int edition, int limit) {
        return pool.preparedQuery(EditionSql.DIFFERENCES)
                .execute(Tuple.of(edition, limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Different(
                                row.getUUID("id"),
                                row.getString("number"),
                                row.getString("status"),
                                Optional.ofNullable(row.getString("holder")),
                                Json.tree(row.getString("shift").getBytes(StandardCharsets.UTF_8))))
                        .toList());
    }
}
