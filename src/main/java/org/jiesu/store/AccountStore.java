package org.jiesu.store;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jiesu.core.casefile.Actor;

/** Accounts, as those find them who enter. Of tokens only hashes are kept. */
public final class AccountStore {
    static final double MILLIS = 1000;

    private final Pool pool;

    AccountStore(Pool pool) {
        this.pool = pool;
    }

    /** An account of the demonstration. */
    public record Demo(
            String username, String role, String post, Optional<String> unit, Optional<String> passwordHash) {}

    /** The account of this name, also one that lets nobody in. */
    public Future<Optional<StoredAccount>> byName(String username) {
        return pool.preparedQuery(AccountSql.BY_NAME)
                .execute(Tuple.of(username))
                .map(StoredAccount::first);
    }

    /** The machine of the demonstration. */
    public Future<Optional<StoredAccount>> byToken(byte[] tokenHash) {
        return pool.preparedQuery(AccountSql.BY_TOKEN)
                .execute(Tuple.of(Buffer.buffer(tokenHash)))
                .map(StoredAccount::first);
    }

    /** Who has this name at the provider of identities, unless the account lets nobody in. */
    public Future<Optional<StoredAccount>> bySubject(String subject) {
        return pool.preparedQuery(AccountSql.BY_SUBJECT)
                .execute(Tuple.of(subject))
                .map(StoredAccount::first);
    }

    /** Makes the account of the demonstration or makes it so, unless there is one of that name for real. */
    public Future<Void> saveDemo(Demo account, Optional<byte[]> tokenHash) {
        return pool.preparedQuery(AccountSql.SAVE_DEMO)
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

    /** Shuts the accounts of a demonstration that is over. */
    public Future<Void> endDemo() {
        return pool.query(AccountSql.END_DEMO).execute().mapEmpty();
    }

    /** Makes an administrator whose password lets in once, if none can enter; false if one can. */
    public Future<Boolean> firstAdministrator(String username, String post, String passwordHash, Duration life) {
        return pool.preparedQuery(AccountSql.FIRST_ADMINISTRATOR)
                .execute(Tuple.of(username, post, passwordHash, life.toMillis() / MILLIS))
                .map(rows -> rows.size() == 1);
    }

    /** Puts another hash of the same password in the place of this one. */
    public Future<Void> rehash(String username, String before, String after) {
        return pool.preparedQuery(AccountSql.REHASH)
                .execute(Tuple.of(username, before, after))
                .mapEmpty();
    }

    private static AuditEntry changed(Actor by) {
        return new AuditEntry(by, AuditAction.PASSWORD_CHANGED, AuditEntry.About.subject(by.account()), Map.of());
    }

    /**
     * Takes a password of the person's own, and ends all sessions but this one.
     *
     * @return false if the password was changed by another request meanwhile
     */
    public Future<Boolean> choosePassword(Actor by, String before, String after, byte[] session) {
        String username = by.account();
        return pool.withTransaction(connection -> connection
                .preparedQuery(AccountSql.CHOOSE_PASSWORD)
                .execute(Tuple.of(username, before, after))
                .compose(rows -> rows.size() == 0
                        ? Future.succeededFuture(false)
                        : LoginStore.forget(connection, username)
                                .compose(forgotten -> SessionStore.endOthers(connection, username, session))
                                .compose(ended -> AuditStore.write(connection, changed(by)))
                                .map(true)));
    }
}
