package org.jiesu.store;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.Optional;

/** Accounts and their sessions. Of tokens only hashes are kept. */
public final class AccountStore {
    private static final double MILLIS = 1000;

    private final Pool pool;

    public AccountStore(Pool pool) {
        this.pool = pool;
    }

    /**
     * An account as it is stored.
     *
     * @param unit code of its unit
     * @param passwordHash empty for machines
     */
    public record Stored(
            String username, String role, String post, Optional<String> unit, Optional<String> passwordHash) {}

    public Future<Optional<Stored>> byName(String username) {
        return pool.preparedQuery(AccountSql.BY_NAME)
                .execute(Tuple.of(username))
                .map(AccountStore::account);
    }

    public Future<Optional<Stored>> byToken(byte[] tokenHash) {
        return pool.preparedQuery(AccountSql.BY_TOKEN)
                .execute(Tuple.of(Buffer.buffer(tokenHash)))
                .map(AccountStore::account);
    }

    /** Makes the account or makes it so. */
    public Future<Void> save(Stored account, Optional<byte[]> tokenHash) {
        return pool.preparedQuery(AccountSql.SAVE)
                .execute(Tuple.of(
                        account.username(),
                        account.role(),
                        account.post(),
                        account.unit().orElse(null),
                        account.passwordHash().orElse(null),
                        tokenHash.map(Buffer::buffer).orElse(null)))
                .mapEmpty();
    }

    /** Removes the account with its sessions, if there is one. */
    public Future<Void> remove(String username) {
        return pool.preparedQuery(AccountSql.REMOVE).execute(Tuple.of(username)).mapEmpty();
    }

    /** Opens a session; of an account's sessions only the youngest {@code atMost} stay. */
    public Future<Void> openSession(byte[] tokenHash, String username, int atMost) {
        return pool.preparedQuery(SessionSql.OPEN)
                .execute(Tuple.of(Buffer.buffer(tokenHash), username, (long) atMost - 1))
                .mapEmpty();
    }

    /**
     * The account whose session it is, if the session still stands.
     *
     * @param using whether this keeps the session from being idle
     */
    public Future<Optional<Stored>> session(byte[] tokenHash, Duration life, Duration idle, boolean using) {
        return pool.preparedQuery(SessionSql.USE)
                .execute(Tuple.of(Buffer.buffer(tokenHash), life.toMillis() / MILLIS, idle.toMillis() / MILLIS, using))
                .map(AccountStore::account);
    }

    public Future<Void> endSession(byte[] tokenHash) {
        return pool.preparedQuery(SessionSql.END)
                .execute(Tuple.of(Buffer.buffer(tokenHash)))
                .mapEmpty();
    }

    private static Optional<Stored> account(RowSet<Row> rows) {
        if (rows.size() == 0) {
            return Optional.empty();
        }
        Row row = rows.iterator().next();
        return Optional.of(new Stored(
                row.getString("username"),
                row.getString("role"),
                row.getString("post"),
                Optional.ofNullable(row.getString("unit")),
                Optional.ofNullable(row.getString("password_hash"))));
    }
}
