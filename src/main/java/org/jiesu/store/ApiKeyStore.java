package org.jiesu.store;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Keys of machines. Of their tokens only hashes are kept. */
public final class ApiKeyStore {
    private final Pool pool;

    public ApiKeyStore(Pool pool) {
        this.pool = pool;
    }

    /**
     * A key.
     *
     * @param id stands in the token too, so that a token that is found somewhere can be told to be ours, and which
     * @param unit the only one it acts for, if there is one
     * @param lastUsed day of Beijing
     */
    public record ApiKey(
            String id,
            String name,
            Optional<String> unit,
            List<String> scopes,
            String createdBy,
            Instant createdAt,
            Instant expiresAt,
            Optional<Instant> revokedAt,
            Optional<String> revokedBy,
            Optional<LocalDate> lastUsed) {
        static ApiKey of(Row row) {
            return new ApiKey(
                    row.getString("id"),
                    row.getString("name"),
                    Optional.ofNullable(row.getString("unit")),
                    List.of(row.getArrayOfStrings("scopes")),
                    row.getString("created_by"),
                    row.getOffsetDateTime("created_at").toInstant(),
                    row.getOffsetDateTime("expires_at").toInstant(),
                    StoredAccount.instant(row, "revoked_at"),
                    Optional.ofNullable(row.getString("revoked_by")),
                    Optional.ofNullable(row.getLocalDate("last_used")));
        }
    }

    /** A key to be made. */
    public record Wanted(String id, String name, Optional<String> unit, List<String> scopes, Duration life) {
        public Wanted {
            scopes = List.copyOf(scopes);
        }
    }

    /** A key, and whether it is only told again because the idempotency key stood for it already. */
    public record Told(ApiKey key, boolean replayed) {}

    /** The key whose token it is; empty when it has ended or never was. */
    public Future<Optional<ApiKey>> use(byte[] tokenHash) {
        return pool.preparedQuery(ApiKeySql.USE)
                .execute(Tuple.of(Buffer.buffer(tokenHash)))
                .map(ApiKeyStore::first);
    }

    /** The youngest first. */
    public Future<List<ApiKey>> all(int atMost) {
        return pool.preparedQuery(ApiKeySql.ALL).execute(Tuple.of(atMost)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(ApiKey::of)
                .toList());
    }

    private static Future<Optional<ApiKey>> one(SqlClient client, String id) {
        return client.preparedQuery(ApiKeySql.ONE).execute(Tuple.of(id)).map(ApiKeyStore::first);
    }

    public Future<Told> create(Wanted wanted, byte[] tokenHash, RegisterStore.Order order) {
        Tuple values = Tuple.of(
                        wanted.id(),
                        wanted.name(),
                        wanted.unit().orElse(null),
                        wanted.scopes().toArray(String[]::new),
                        Buffer.buffer(tokenHash),
                        order.by().account())
                .addValue(wanted.life().toMillis() / AccountStore.MILLIS);
        return once(order, AuditAction.KEY_MADE, ApiKeySql.CREATE, values).map(Optional::orElseThrow);
    }

    /** Ends a key now; empty if there is none of this id. */
    public Future<Optional<Told>> revoke(String id, RegisterStore.Order order) {
        return once(
                order,
                AuditAction.KEY_REVOKED,
                ApiKeySql.REVOKE,
                Tuple.of(id, order.by().account()));
    }

    private Future<Optional<Told>> once(RegisterStore.Order order, AuditAction action, String statement, Tuple values) {
        return OnceOnly.done(
                        pool,
                        order.key(),
                        connection -> connection
                                .preparedQuery(statement)
                                .execute(values)
                                .map(ApiKeyStore::first)
                                .compose(key -> audited(connection, action, key, order)),
                        ApiKey::id,
                        ApiKeyStore::one)
                .map(done -> done.map(told -> new Told(told.value(), told.replayed())));
    }

    private static Future<Optional<ApiKey>> audited(
            SqlConnection connection, AuditAction action, Optional<ApiKey> key, RegisterStore.Order order) {
        if (key.isEmpty()) {
            return Future.succeededFuture(key);
        }
        Map<String, String> said = Map.of("scopes", String.join(" ", key.get().scopes()));
        AuditEntry.About about = AuditEntry.About.subject("key:" + key.get().id());
        return AuditStore.write(connection, new AuditEntry(order.by(), action, about, said))
                .map(key);
    }

    private static Optional<ApiKey> first(RowSet<Row> rows) {
        return rows.size() == 0
                ? Optional.empty()
                : Optional.of(ApiKey.of(rows.iterator().next()));
    }
}
