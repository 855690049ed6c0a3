package org.jiesu.store;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.pgclient.data.Interval;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.jiesu.core.casefile.Actor;
import org.jiesu.crypto.MasterKey;

/** Which master keys the nodes hold, and how many callers are under each. */
public final class KeyHolderStore {
    /**
     * Nobody notes what it holds until the end of the transaction: whoever comes then reads the file as it is then. Not
     * among the statements of {@link CallerSql}, since PostgreSQL does not prepare it.
     */
    private static final String HOLD_STILL = "LOCK TABLE key_holder IN EXCLUSIVE MODE";

    private static final int COUNTED_AT_MOST = 10_000_000;

    private final Pool pool;

    public KeyHolderStore(Pool pool) {
        this.pool = pool;
    }

    /**
     * What a node at work has said.
     *
     * @param since since when it wraps with its primary key
     * @param settled whether that is so long ago that nothing is under way by the key before
     */
    public record Holder(UUID node, List<String> keys, String primary, Instant since, boolean settled) {}

    /** Notes what a node holds from now on; while keys are being turned it waits for the turn to end. */
    public Future<Void> note(UUID node, MasterKey key) {
        return pool.preparedQuery(CallerSql.NOTE)
                .execute(Tuple.of(node, key.ids().toArray(String[]::new), key.id()))
                .mapEmpty();
    }

    /** The node is not at work any more. */
    public Future<Void> leave(UUID node) {
        return pool.preparedQuery(CallerSql.LEAVE).execute(Tuple.of(node)).mapEmpty();
    }

    /** The database knows the master key again by its new primary key, where it knew it by an older one. */
    public Future<Void> follow(MasterKey key) {
        return key.olderIds().isEmpty() ? Future.succeededFuture() : follow(pool, key);
    }

    private static Future<Void> follow(SqlClient client, MasterKey key) {
        return client.preparedQuery(CallerSql.FOLLOW)
                .execute(Tuple.of(
                        key.id(), Buffer.buffer(key.proof()), key.olderIds().toArray(String[]::new)))
                .mapEmpty();
    }

    /** After how long a silent node counts no more, and after how long nothing is under way by a former key. */
    public record Patience(Duration silent, Duration settled) {}

    private static Future<List<Holder>> holders(SqlClient client, Patience patience) {
        return client.preparedQuery(CallerSql.HOLDERS)
                .execute(Tuple.of(interval(patience.silent()), interval(patience.settled())))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(KeyHolderStore::holder)
                        .toList());
    }

    private static Interval interval(Duration time) {
        return Interval.of(0, 0, 0, 0, 0, (int) time.toSeconds());
    }

    private static Holder holder(Row row) {
        return new Holder(
                row.getUUID("node"),
                List.of(row.getArrayOfStrings("keys")),
                row.getString("primary_key"),
                CaseRows.instant(row, "since"),
                row.getBoolean("settled"));
    }

    /** How many callers are under each of these keys. */
    public Future<Map<String, Long>> callersUnder(List<String> keys) {
        return callersUnder(pool, keys);
    }

    private static Future<Map<String, Long>> callersUnder(SqlClient client, List<String> keys) {
        return client.preparedQuery(CallerSql.COUNT_UNDER)
                .execute(Tuple.of(keys.toArray(String[]::new), COUNTED_AT_MOST))
                .map(rows -> {
                    Map<String, Long> callers = new LinkedHashMap<>();
                    rows.forEach(row -> callers.put(row.getString("id"), row.getLong("callers")));
                    return callers;
                });
    }

    /**
     * What is known when keys are turned.
     *
     * @param key as the file has it
     * @param under callers under each of its keys
     */
    public record Known(MasterKey key, List<Holder> holders, Map<String, Long> under) {}

    /**
     * Turns the keys of the file while no node comes or goes: whoever begins meanwhile reads the file after the turn.
     *
     * @param file reads it
     * @param turn puts the next key in its place and returns it; where it fails nothing is turned
     */
    public Future<MasterKey> turn(
            Supplier<Future<MasterKey>> file, Patience patience, Function<Known, Future<MasterKey>> turn) {
        return pool.withTransaction(connection -> connection
                .query(HOLD_STILL)
                .execute()
                .compose(still -> file.get())
                .compose(key -> known(connection, key, patience))
                .compose(turn)
                .compose(next -> follow(connection, next)
                        .compose(done -> AuditStore.write(connection, turned(next)))
                        .map(written -> next)));
    }

    /** What is known now, without anything being turned. */
    public Future<Known> known(MasterKey key, Patience patience) {
        return known(pool, key, patience);
    }

    private static Future<Known> known(SqlClient client, MasterKey key, Patience patience) {
        return holders(client, patience)
                .compose(holders -> callersUnder(client, key.ids()).map(under -> new Known(key, holders, under)));
    }

    private static AuditEntry turned(MasterKey next) {
        String keys = String.join(" ", next.ids());
        return new AuditEntry(
                BY_HAND,
                AuditAction.KEYS_TURNED,
                AuditEntry.About.subject(next.id()),
                Map.of("keys", keys, "primary", next.id()));
    }

    /** Whoever has the machine turns its keys. */
    private static final Actor BY_HAND = new Actor("jiesu keys", "系统管理员", Optional.empty());
}
