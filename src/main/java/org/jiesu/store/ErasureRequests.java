package org.jiesu.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
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

/** What people ask to have erased; one asks, another one decides. */
public final class ErasureRequests {
    private final Pool pool;

    public ErasureRequests(Pool pool) {
        this.pool = pool;
    }

    /**
     * A request.
     *
     * @param erased whether its caller is erased
     */
    public record Request(
            UUID id, UUID caller, String reason, Asked asked, Optional<Decided> decided, boolean erased) {}

    /** By whom and when, in real time. */
    public record Asked(String by, Instant at) {}

    /** By whom, when and how it was decided. */
    public record Decided(String by, Instant at, boolean granted) {}

    /** What became of a decision. */
    public sealed interface Outcome {
        record Settled(Request request) implements Outcome {}

        record NoSuchRequest() implements Outcome {}

        /** Whoever asked cannot decide. */
        record SamePerson() implements Outcome {}

        record DecidedBefore() implements Outcome {}
    }

    /** Asks; whoever asks again for the same caller finds the request that is open. */
    public Future<Request> ask(UUID caller, String reason, Actor by) {
        AuditEntry entry = new AuditEntry(
                by, AuditAction.ERASURE_ASKED, AuditEntry.About.caller(caller), Map.of("reason", reason));
        return SureTransaction.in(pool, connection -> connection
                .preparedQuery(ErasureSql.ASK)
                .execute(Tuple.of(UUID.randomUUID(), caller, reason, by.account()))
                .compose(asked ->
                        asked.rowCount() == 0 ? Future.succeededFuture(0L) : AuditStore.write(connection, entry))
                .compose(written ->
                        connection.preparedQuery(ErasureSql.OPEN_REQUEST).execute(Tuple.of(caller)))
                .map(rows -> request(rows.iterator().next())));
    }

    /** The newest first. */
    public Future<List<Request>> newest(int atMost) {
        return pool.preparedQuery(ErasureSql.REQUESTS).execute(Tuple.of(atMost)).map(ErasureRequests::requests);
    }

    /**
     * Decides on a request; granted, the caller is erased in the same transaction.
     *
     * @param tell as {@link ErasureStore#erase}
     */
    public Future<Outcome> decide(
            UUID id,
            boolean granted,
            Actor by,
            Function<UUID, ErasureStore.Order> order,
            Function<ErasureStore.Order, Future<Void>> tell) {
        Decision decision = new Decision(granted, by, order, tell);
        return SureTransaction.in(pool, connection -> connection
                .preparedQuery(ErasureSql.LOCK_REQUEST)
                .execute(Tuple.of(id))
                .compose(rows -> rows.size() == 0
                        ? Future.succeededFuture(new Outcome.NoSuchRequest())
                        : decide(connection, request(rows.iterator().next()), decision)));
    }

    private record Decision(
            boolean granted,
            Actor by,
            Function<UUID, ErasureStore.Order> order,
            Function<ErasureStore.Order, Future<Void>> tell) {}

    private static Future<Outcome> decide(SqlConnection connection, Request request, Decision decision) {
        if (request.decided().isPresent()) {
            return Future.succeededFuture(
                    request.decided().filter(before -> same(before, decision)).isPresent()
                            ? new Outcome.Settled(request)
                            : new Outcome.DecidedBefore());
        }
        if (request.asked().by().equals(decision.by().account())) {
            return Future.succeededFuture(new Outcome.SamePerson());
        }
        return connection
                .preparedQuery(ErasureSql.DECIDE)
                .execute(Tuple.of(request.id(), decision.by().account(), decision.granted()))
                .compose(decided -> decision.granted()
                        ? erase(connection, request, decision)
                        : turnedDown(connection, request, decision));
    }

    /** The same word of the same person again, as after a lost answer. */
    private static boolean same(Decided before, Decision decision) {
        return before.by().equals(decision.by().account()) && before.granted() == decision.granted();
    }

    private static Future<Outcome> turnedDown(SqlConnection connection, Request request, Decision decision) {
        AuditEntry entry = new AuditEntry(
                decision.by(), AuditAction.ERASURE_TURNED_DOWN, AuditEntry.About.caller(request.caller()), Map.of());
        return AuditStore.write(connection, entry).compose(written -> settled(connection, request));
    }

    private static Future<Outcome> erase(SqlConnection connection, Request request, Decision decision) {
        ErasureStore.Order order = decision.order().apply(request.caller());
        return ErasureStore.erase(connection, order, decision.tell()).compose(outcome -> {
            if (outcome instanceof ErasureStore.Outcome.CasesOpen open) {
                return Future.failedFuture(new StillOpen(open.numbers()));
            }
            return settled(connection, request);
        });
    }

    /** Ends the transaction of a decision that cannot be carried out; the request stays open. */
    public static final class StillOpen extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings("serial")
        private final List<String> numbers;

        StillOpen(List<String> numbers) {
            super("cases are open: " + numbers, null, false, false);
            this.numbers = List.copyOf(numbers);
        }

        public List<String> numbers() {
            return numbers;
        }
    }

    private static Future<Outcome> settled(SqlConnection connection, Request request) {
        return connection
                .preparedQuery(ErasureSql.ONE_REQUEST)
                .execute(Tuple.of(request.id()))
                .map(rows -> new Outcome.Settled(request(rows.iterator().next())));
    }

    private static List<Request> requests(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(ErasureRequests::request)
                .toList();
    }

    private static Request request(Row row) {
        return new Request(
                row.getUUID("id"),
                row.getUUID("caller_id"),
                row.getString("reason"),
                new Asked(row.getString("asked_by"), CaseRows.instant(row, "asked_at")),
                Optional.ofNullable(row.getString("decided_by"))
                        .map(by -> new Decided(by, CaseRows.instant(row, "decided_at"), row.getBoolean("granted"))),
                row.getBoolean("erased"));
    }
}
