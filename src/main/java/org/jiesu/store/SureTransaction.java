package org.jiesu.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import java.util.function.Function;

/**
 * A transaction of whose end one can be sure. When the connection breaks during COMMIT, nobody has said whether it was
 * done; then PostgreSQL is asked by the transaction's own number, over another connection.
 */
final class SureTransaction<T> {
    private static final int ASKED_AT_MOST = 60;

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

    private Future<T> ask(Pool pool, Throwable failure, int times) {
        return pool.preparedQuery(CaseSql.TRANSACTION_FATE)
                .execute(Tuple.of(number.orElseThrow()))
                .transform(asked -> {
                    String fate =
                            asked.succeeded() ? asked.result().iterator().next().getString("fate") : null;
                    if ("committed".equals(fate)) {
                        return Future.succeededFuture(brought.orElseThrow());
                    }
                    if ("aborted".equals(fate)) {
                        return Future.failedFuture(failure);
                    }
                    return "in progress".equals(fate) && times > 1
                            ? ask(pool, failure, times - 1)
                            : Future.failedFuture(new FateUnknown(failure));
                });
    }
}
