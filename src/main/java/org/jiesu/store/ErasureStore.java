package org.jiesu.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jiesu.core.casefile.Actor;

/** Erases callers: without their key nobody reads their words any more, while facts, numbers and chains stay. */
public final class ErasureStore {
    private static final int NAMED_AT_MOST = 100;

    private final Pool pool;

    public ErasureStore(Pool pool) {
        this.pool = pool;
    }

    /**
     * An erasure that is to be done.
     *
     * @param kind {@code asked} or {@code retention}
     * @param evenIfOpen whether open cases do not keep it from being done: only where it was done before
     */
    public record Order(UUID caller, String kind, Instant at, Actor by, boolean evenIfOpen) {}

    /** What became of it. */
    public sealed interface Outcome {
        record Done() implements Outcome {}

        record ErasedBefore() implements Outcome {}

        record NoSuchCaller() implements Outcome {}

        /** The numbers of its open cases, the first hundred. */
        record CasesOpen(List<String> numbers) implements Outcome {}
    }

    /**
     * Erases a caller in one transaction.
     *
     * @param tell makes it known outside the database, last of all before the commit; where it fails nothing is erased
     */
    public Future<Outcome> erase(Order order, Function<Order, Future<Void>> tell) {
        return SureTransaction.in(pool, connection -> erase(connection, order, tell));
    }

    static Future<Outcome> erase(SqlConnection connection, Order order, Function<Order, Future<Void>> tell) {
        Tuple caller = Tuple.of(order.caller());
        return connection
                .preparedQuery(ErasureSql.LOCK_CASES)
                .execute(caller)
                .compose(cases ->
                        connection.preparedQuery(ErasureSql.LOCK_CALLER).execute(caller))
                .compose(rows -> {
                    if (rows.size() == 0) {
                        return Future.succeededFuture(new Outcome.NoSuchCaller());
                    }
                    return rows.iterator().next().getBoolean("kept")
                            ? unlessOpen(connection, order, tell)
                            : Future.succeededFuture(new Outcome.ErasedBefore());
                });
    }

    private static Future<Outcome> unlessOpen(
            SqlConnection connection, Order order, Function<Order, Future<Void>> tell) {
        return connection
                .preparedQuery(ErasureSql.OPEN_CASES)
                .execute(Tuple.of(order.caller(), NAMED_AT_MOST))
                .compose(rows -> {
                    List<String> numbers = StreamSupport.stream(rows.spliterator(), false)
                            .map(row -> row.getString("number"))
                            .toList();
                    return numbers.isEmpty() || order.evenIfOpen()
                            ? forget(connection, order)
                                    .compose(gone -> tell.apply(order))
                                    .compose(told -> AuditStore.write(connection, entry(order)))
                                    .map(new Outcome.Done())
                            : Future.succeededFuture(new Outcome.CasesOpen(numbers));
                });
    }

    private static Future<Void> forget(SqlConnection connection, Order order) {
        Tuple erased = Tuple.of(order.caller(), order.kind(), CaseWriting.utc(order.at()), order.evenIfOpen());
        return connection
                .preparedQuery(ErasureSql.ERASE)
                .execute(Tuple.of(order.caller()))
                .compose(gone ->
                        connection.preparedQuery(ErasureSql.FORGET_WORDS).execute(Tuple.of(order.caller())))
                .compose(gone -> connection.preparedQuery(ErasureSql.ERASED).execute(erased))
                .mapEmpty();
    }

    private static AuditEntry entry(Order order) {
        return new AuditEntry(
                order.by(),
                AuditAction.CALLER_ERASED,
                AuditEntry.About.caller(order.caller()),
                Map.of("kind", order.kind(), "replayed", Boolean.toString(order.evenIfOpen())));
    }

    /** Those of these callers who still have a key. */
    public Future<List<UUID>> stillKept(List<UUID> callers) {
        return pool.preparedQuery(ErasureSql.STILL_KEPT)
                .execute(Tuple.of(callers.toArray(UUID[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID("id"))
                        .toList());
    }

    /** Whether an erasure may have been committed though it failed. */
    public static boolean isUnknown(Throwable failure) {
        return failure instanceof FateUnknown;
    }

    /** Which caller is meant, if there is one. */
    public Future<Optional<CallerCases>> find(CallerCases.Meant meant) {
        return CallerCases.find(pool, meant, NAMED_AT_MOST);
    }
}
