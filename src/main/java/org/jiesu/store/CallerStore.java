package org.jiesu.store;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jiesu.crypto.MasterKey;

/** Puts callers under another master key. */
public final class CallerStore {
    /** Of a caller with many cases, so many are asked for the number. */
    private static final int TOLD_AT_MOST = 3;

    private final Pool pool;

    public CallerStore(Pool pool) {
        this.pool = pool;
    }

    /**
     * A caller as stored.
     *
     * @param told sealed words that hold the number
     */
    public record Kept(UUID id, Buffer wrappedKey, Optional<Buffer> phoneIndex, List<StoredCase.Piece> told) {}

    /** A caller under another master key. */
    public record Rewrapped(UUID id, Buffer wrappedKey, Optional<Buffer> phoneIndex) {}

    /**
     * Takes the next callers under older keys, which nobody else changes until they are under the primary one.
     *
     * @param after the last caller of the batch before
     * @param work those that can be put under the primary key, in any order
     * @return the last caller that was looked at; empty when there were none
     */
    public Future<Optional<UUID>> rewrap(
            MasterKey key, UUID after, int atMost, Function<List<Kept>, Future<List<Rewrapped>>> work) {
        Tuple wanted = Tuple.of(key.olderIds().toArray(String[]::new), after, atMost, TOLD_AT_MOST);
        return pool.withTransaction(connection -> connection
                .preparedQuery(CallerSql.UNDER_OLDER_KEYS)
                .execute(wanted)
                .map(CallerStore::kept)
                .compose(kept -> kept.isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : work.apply(kept)
                                .compose(done -> write(connection, key, done))
                                .map(written ->
                                        Optional.of(kept.get(kept.size() - 1).id()))));
    }

    private static Future<Void> write(SqlConnection connection, MasterKey key, List<Rewrapped> done) {
        return connection
                .preparedQuery(CallerSql.REWRAP)
                .execute(Tuple.of(
                        done.stream().map(Rewrapped::id).toArray(UUID[]::new),
                        done.stream().map(Rewrapped::wrappedKey).toArray(Buffer[]::new),
                        done.stream().map(one -> one.phoneIndex().orElse(null)).toArray(Buffer[]::new),
                        key.id()))
                .mapEmpty();
    }

    private static List<Kept> kept(RowSet<Row> rows) {
        Map<UUID, Kept> kept = new LinkedHashMap<>();
        for (Row row : rows) {
            Kept one = kept.computeIfAbsent(
                    row.getUUID("id"),
                    id -> new Kept(
                            id,
                            row.getBuffer("wrapped_key"),
                            Optional.ofNullable(row.getBuffer("phone_index")),
                            new ArrayList<>()));
            if (row.getUUID("content_id") != null) {
                one.told().add(new StoredCase.Piece(row.getUUID("content_id"), row.getBuffer("sealed")));
            }
        }
        return List.copyOf(kept.values());
    }
}
