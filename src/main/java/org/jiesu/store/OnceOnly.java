package org.jiesu.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** An act in one transaction, done at most once for its key. */
final class OnceOnly {
    private OnceOnly() {}

    /** What was done, and whether it is only told again because the key stood for it already. */
    record Done<T>(T value, boolean replayed) {}

    /**
     * Does it.
     *
     * @param act empty where nothing was changed; the key is free then
     * @param name by which what was done is found again
     * @param again finds it
     */
    static <T> Future<Optional<Done<T>>> done(
            Pool pool,
            Optional<NewCase.Key> key,
            Function<SqlConnection, Future<Optional<T>>> act,
            Function<T, String> name,
            BiFunction<SqlClient, String, Future<Optional<T>>> again) {
        Function<SqlClient, Function<Keys.Meaning, Future<Optional<Done<T>>>>> replay =
                client -> meaning -> again.apply(client, meaning.answer().orElseThrow())
                        .map(found -> found.map(value -> new Done<>(value, true)));
        return SureTransaction.in(pool, connection -> Keys.recall(connection, key)
                        .compose(known -> known.isPresent()
                                ? replay.apply(connection).apply(known.get())
                                : act.apply(connection).compose(done -> remembered(connection, key, done, name))))
                .recover(failure -> Keys.afterFailure(pool, failure, key)
                        .compose(known -> replay.apply(pool).apply(known)));
    }

    private static <T> Future<Optional<Done<T>>> remembered(
            SqlConnection connection, Optional<NewCase.Key> key, Optional<T> done, Function<T, String> name) {
        return done.isEmpty()
                ? Future.succeededFuture(Optional.empty())
                : Keys.remember(connection, key, Keys.Meaning.of(name.apply(done.get())))
                        .map(first -> done.map(value -> new Done<>(value, false)));
    }
}
