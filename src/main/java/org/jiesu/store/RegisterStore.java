package org.jiesu.store;

import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jiesu.core.casefile.Actor;
import org.jspecify.annotations.Nullable;

/** Keeps accounts. Whoever changes one does it alone, so that an administrator is always left. */
public final class RegisterStore {
    private static final String UNIQUE_VIOLATION = "23505";

    private final Pool commands;

    public RegisterStore(Pool commands) {
        this.commands = commands;
    }

    /** Who keeps them, and the key under which it is done at most once. */
    public record Order(Actor by, Optional<NewCase.Key> key) {}

    /** An account, and whether it is only told again because the key stood for it already. */
    public record Told(Registered account, boolean replayed) {}

    /** What an account is for. */
    public record Post(String role, String post, Optional<String> unit, Optional<String> oidcSubject) {}

    /**
     * An account as it stands before a change.
     *
     * @param lastAdministrator whether nobody else could keep the accounts after it
     */
    public record Before(StoredAccount account, boolean lastAdministrator) {}

    /** What is to be done to an account. */
    public sealed interface Change {
        /** Another post; sessions end unless only its name changes. */
        record Repost(Post post, boolean endsSessions, boolean bindsSubject) implements Change {}

        record Disable() implements Change {}

        record Enable() implements Change {}

        /** A password that lets in once, within its life. */
        record Reset(String passwordHash, Duration life) implements Change {}

        /** It need not wait any more. */
        record Unlock() implements Change {}
    }

    /** The name, or who it is elsewhere, is taken. */
    public static final class Taken extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final boolean subject;

        Taken(boolean subject) {
            super("taken", null, false, false);
            this.subject = subject;
        }

        /** Whether another account is this person elsewhere; else the name is taken. */
        public boolean isSubject() {
            return subject;
        }
    }

    /** All accounts in the order of their names. */
    public Future<List<Registered>> all(int atMost) {
        return commands.preparedQuery(RegisterSql.ALL).execute(Tuple.of(atMost)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(Registered::of)
                .toList());
    }

    public Future<Optional<Registered>> one(String username) {
        return one(commands, username);
    }

    private static Future<Optional<Registered>> one(SqlClient client, String username) {
        return client.preparedQuery(RegisterSql.ONE).execute(Tuple.of(username)).map(Registered::first);
    }

    /**
     * Makes an account.
     *
     * @param passwordHash of its one-time password, if it has one, which lets in for {@code life}
     * @return fails with {@link Taken} if there is such an account
     */
    public Future<Told> create(String username, Post post, Optional<String> passwordHash, Duration life, Order order) {
        Tuple values = Tuple.of(
                        username,
                        post.role(),
                        post.post(),
                        post.unit().orElse(null),
                        post.oidcSubject().orElse(null),
                        passwordHash.orElse(null))
                .addValue(seconds(life));
        return once(order, connection -> connection
                        .preparedQuery(RegisterSql.CREATE)
                        .execute(values)
                        .compose(made -> RegisterAudit.made(connection, username, post, order))
                        .compose(made -> one(connection, username)))
                .map(Optional::orElseThrow);
    }

    /**
     * Changes an account.
     *
     * @param decide what to do to it as it stands; its failure is told, and nothing is changed
     * @return empty if there is no such account
     */
    public Future<Optional<Told>> change(String username, Order order, Function<Before, Future<Change>> decide) {
        return once(order, connection -> connection
                .query(RegisterSql.ALONE)
                .execute()
                .compose(alone -> before(connection, username))
                .compose(before -> before.isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : decide.apply(before.get())
                                .compose(change -> done(connection, username, change)
                                        .compose(done -> RegisterAudit.changed(connection, username, change, order)))
                                .compose(done -> one(connection, username))));
    }

    private static Future<Optional<Before>> before(SqlConnection connection, String username) {
        return one(connection, username).compose(found -> connection
                .preparedQuery(RegisterSql.OTHER_ADMINISTRATORS)
                .execute(Tuple.of(username))
                .map(rows -> rows.iterator().next().getLong(0) == 0)
                .map(alone -> found.map(Registered::account)
                        .map(account ->
                                new Before(account, alone && account.role().equals("admin")))));
    }

    private static Future<Void> done(SqlConnection connection, String username, Change change) {
        if (change instanceof Change.Repost repost) {
            Post post = repost.post();
            return run(
                            connection,
                            RegisterSql.CHANGE,
                            username,
                            post.role(),
                            post.post(),
                            post.unit().orElse(null),
                            post.oidcSubject().orElse(null))
                    .compose(done -> repost.endsSessions()
                            ? SessionStore.endAll(connection, username)
                            : Future.succeededFuture());
        }
        if (change instanceof Change.Reset reset) {
            return run(connection, RegisterSql.RESET, username, reset.passwordHash(), seconds(reset.life()))
                    .compose(done -> LoginStore.forget(connection, username))
                    .compose(done -> SessionStore.endAll(connection, username));
        }
        if (change instanceof Change.Disable) {
            return run(connection, RegisterSql.DISABLE, username)
                    .compose(done -> SessionStore.endAll(connection, username));
        }
        return change instanceof Change.Enable
                ? run(connection, RegisterSql.ENABLE, username)
                : LoginStore.forget(connection, username).mapEmpty();
    }

    private static Future<Void> run(SqlConnection connection, String statement, @Nullable Object... values) {
        return connection.preparedQuery(statement).execute(Tuple.from(values)).mapEmpty();
    }

    private Future<Optional<Told>> once(Order order, Function<SqlConnection, Future<Optional<Registered>>> act) {
        return OnceOnly.done(commands, order.key(), act, told -> told.account().username(), RegisterStore::one)
                .map(done -> done.map(told -> new Told(told.value(), told.replayed())))
                .recover(RegisterStore::taken);
    }

    private static <T> Future<T> taken(Throwable failure) {
        boolean unique = failure instanceof PgException refused && UNIQUE_VIOLATION.equals(refused.getSqlState());
        return unique
                ? Future.failedFuture(
                        new Taken(((PgException) failure).getConstraint().contains("subject")))
                : Future.failedFuture(failure);
    }

    private static double seconds(Duration life) {
        return life.toMillis() / AccountStore.MILLIS;
    }
}
