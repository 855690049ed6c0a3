package org.jiesu.store;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jiesu.core.casefile.Actor;
import org.jiesu.crypto.SecretToken;

/** Sessions of those who entered. Of their tokens only hashes are kept. */
public final class SessionStore {
    private final Pool pool;

    SessionStore(Pool pool) {
        this.pool = pool;
    }

    /**
     * Whose session it is.
     *
     * @param byPassword whether it was opened with the account's password
     */
    public record Held(StoredAccount account, boolean byPassword) {}

    /**
     * A session, as its owner is told of it.
     *
     * @param tokenHash by which it is known again
     */
    public record Open(Buffer tokenHash, Instant created, Instant seen) {
        /** Whether it is the session of this token. */
        public boolean isOf(SecretToken token) {
            return tokenHash.equals(Buffer.buffer(token.hash()));
        }
    }

    /** How long sessions stand. */
    public record Life(Duration longest, Duration idle) {
        private double longestSeconds() {
            return longest.toMillis() / AccountStore.MILLIS;
        }

        private double idleSeconds() {
            return idle.toMillis() / AccountStore.MILLIS;
        }
    }

    /**
     * Bounds of an account's logins.
     *
     * @param sessions so many stay, the youngest
     * @param failures wrong passwords in a row before the right one that have to be waited for and come into the audit
     */
    public record Bounds(int sessions, int failures) {}

    /** Opens a session, and forgets what failed before. */
    public Future<Void> open(Buffer tokenHash, Actor who, boolean byPassword, Bounds bounds) {
        String username = who.account();
        return pool.withTransaction(connection -> connection
                .preparedQuery(SessionSql.OPEN)
                .execute(Tuple.of(tokenHash, username, (long) bounds.sessions() - 1, byPassword ? "password" : "oidc"))
                .compose(opened -> byPassword ? LoginStore.forget(connection, username) : Future.succeededFuture(0))
                .compose(tries -> tries > bounds.failures()
                        ? AuditStore.write(connection, afterWaiting(who, tries)).mapEmpty()
                        : Future.succeededFuture()));
    }

    private static AuditEntry afterWaiting(Actor who, int tries) {
        return new AuditEntry(
                who,
                AuditAction.ENTERED_AFTER_WAITING,
                AuditEntry.About.subject(who.account()),
                Map.of("failures", Integer.toString(tries - 1)));
    }

    /**
     * The account whose session it is, if the session still stands.
     *
     * @param using whether this keeps the session from being idle
     */
    public Future<Optional<Held>> use(byte[] tokenHash, Life life, boolean using) {
        return pool.preparedQuery(SessionSql.USE)
                .execute(Tuple.of(Buffer.buffer(tokenHash), life.longestSeconds(), life.idleSeconds(), using))
                .map(SessionStore::held);
    }

    private static Optional<Held> held(RowSet<Row> rows) {
        return StoredAccount.first(rows)
                .map(account -> new Held(
                        account, rows.iterator().next().getString("entered_by").equals("password")));
    }

    /** The sessions of an account, the youngest first. */
    public Future<List<Open>> of(String username, Life life) {
        return pool.preparedQuery(SessionSql.LIST)
                .execute(Tuple.of(username, life.longestSeconds(), life.idleSeconds()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Open(
                                row.getBuffer("token_hash"),
                                row.getOffsetDateTime("created_at").toInstant(),
                                row.getOffsetDateTime("seen_at").toInstant()))
                        .toList());
    }

    public Future<Void> end(byte[] tokenHash) {
        return pool.preparedQuery(SessionSql.END)
                .execute(Tuple.of(Buffer.buffer(tokenHash)))
                .mapEmpty();
    }

    /** Ends all sessions of the account but one; how many there were. */
    public Future<Integer> endOthers(String username, byte[] tokenHash) {
        return endOthers(pool, username, tokenHash);
    }

    static Future<Integer> endOthers(SqlClient client, String username, byte[] tokenHash) {
        return client.preparedQuery(SessionSql.END_OTHERS)
                .execute(Tuple.of(username, Buffer.buffer(tokenHash)))
                .map(RowSet::rowCount);
    }

    static Future<Void> endAll(SqlClient client, String username) {
        return client.preparedQuery(SessionSql.END_ALL)
                .execute(Tuple.of(username))
                .mapEmpty();
    }
}
