package org.jiesu.store;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * A transaction of whose end one can be sure. When the connection breaks during COMMIT, nobody has said whether it was
 * done; then PostgreSQL is asked by the transaction's own number, over another connection.
 */
final class SureTransaction<T> {
    private static final int ASKED_AT_MOST = 60;
    private static final int TRIED_AGAIN = 10;
    private static final long MOMENT_MS = 100;

    private static final Optional<String> COMMITTED = Optional.of("committed");
    private static final Optional<String> ABORTED = Optional.of("aborted");
    private static final Optional<String> IN_PROGRESS = Optional.of("in progress");

    private Optional<String> number = Optional.empty();
    private Optional<T> brought = Optional.empty();

    private SureTransaction() {}

    /**
     * Runs the work in one transaction.
     *
     * @return fails with {@link FateUnknown} if even asking does not tell; with any other failure nothing was done
     */
    static <T> Future<T> in(Pool pool, Function<SqlConnection, Future<T>> work) {
        SureTransaction<T> transaction = new SureTransaction<>();
        return pool.withTransaction(connection -> transaction.run(connection, work))
                .recover(failure -> transaction.fate(pool, failure));
    }

    private Future<T> run(SqlConnection connection, Function<SqlConnection, Future<T>> work) {
        Future<Void> numbered = connection
                .preparedQuery(CaseSql.TRANSACTION_NUMBER)
                .execute()
                .map(rows -> {
                    number = Optional.of(rows.iterator().next().getString("number"));
                    return null;
                });
        // Both are on their way at once: the number costs no round trip of its own.
        return work.apply(connection)
                .compose(result -> numbered.map(told -> {
                    brought = Optional.of(result);
                    return result;
                }));
    }

    /** Before the work was through nothing can have been committed. */
    private Future<T> fate(Pool pool, Throwable failure) {
        return number.isEmpty() || brought.isEmpty() ? Future.failedFuture(failure) : ask(pool, failure, ASKED_AT_MOST);
    }

    /** A moment later, when the pool has noticed which of its connections are gone. */
    private Future<T> ask(Pool pool, Throwable failure, int times) {
        return aMoment()
                .compose(later -> pool.preparedQuery(CaseSql.TRANSACTION_FATE)
                        .execute(Tuple.of(number.orElseThrow()))
                        .map(rows -> Optional.ofNullable(rows.iterator().next().getString("fate"))))
                .transform(asked -> told(pool, failure, asked, times));
    }

    private Future<T> told(Pool pool, Throwable failure, AsyncResult<Optional<String>> asked, int times) {
        Optional<String> fate = asked.succeeded() ? asked.result() : IN_PROGRESS;
        if (fate.equals(COMMITTED)) {
            return Future.succeededFuture(brought.orElseThrow());
        }
        if (fate.equals(ABORTED)) {
            return Future.failedFuture(failure);
        }
        // Where asking itself is not possible, it is possible very soon or not at all.
        int left = asked.succeeded() ? times - 1 : Math.min(times - 1, TRIED_AGAIN);
        return fate.equals(IN_PROGRESS) && left > 0
                ? ask(pool, failure, left)
                : Future.failedFuture(new FateUnknown(failure));
    }

    private static Future<Void> aMoment() {
        Context context = Vertx.currentContext();
        return context == null
                ? Future.succeededFuture()
                : context.owner().timer(MOMENT_MS, TimeUnit.MILLISECONDS).mapEmpty();
    }
}
