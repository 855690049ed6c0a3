package org.jiesu.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * jiesu's time: PostgreSQL's, moved ahead by hand where that is allowed. All nodes of a database share it, and no
 * computer's own clock takes part.
 */
public final class TimeStore {
    private static final double MICROS = 1_000_000;

    private final Pool pool;

    public TimeStore(Pool pool) {
        this.pool = pool;
    }

    public Future<Instant> now() {
        return pool.query(TimeSql.NOW).execute().map(TimeStore::instant);
    }

    /** Real time, wherever the clock of the cases was moved. */
    public Future<Instant> real() {
        return pool.query(TimeSql.REAL).execute().map(TimeStore::instant);
    }

    /**
     * Tells the database whether its clock may be moved. Every node does so at its start.
     *
     * @return false if the clock is to be real but was moved before: such a database has deadlines that never were, and
     *     must not serve citizens
     */
    public Future<Boolean> adopt(boolean settable) {
        return pool.preparedQuery(TimeSql.ADOPT).execute(Tuple.of(settable)).map(rows -> rows.size() == 1);
    }

    /**
     * Where the time was moved to.
     *
     * @param replayed true when it was moved before under the same key, and is not moved again
     */
    public record Moved(Instant now, boolean replayed) {}

    /**
     * Moves the time forward by so much; fails where the clock is not settable.
     *
     * @return the time after it; nothing if the amount is negative
     */
    public Future<Optional<Moved>> advance(Duration amount, Optional<NewCase.Key> key) {
        double seconds = amount.toSeconds() + amount.toNanosPart() / (1000 * MICROS);
        return once(TimeSql.ADVANCE, Tuple.of(seconds), key);
    }

    /**
     * Moves the time forward to an instant; fails where the clock is not settable.
     *
     * @return the time after it; nothing if the instant lies in the past
     */
    public Future<Optional<Moved>> moveTo(Instant instant, Optional<NewCase.Key> key) {
        return once(TimeSql.MOVE_TO, Tuple.of(instant.atOffset(ZoneOffset.UTC)), key);
    }

    private Future<Optional<Moved>> once(String statement, Tuple values, Optional<NewCase.Key> key) {
        return SureTransaction.in(pool, connection -> Keys.recall(connection, key)
                        .compose(known -> known.isPresent()
                                ? Future.succeededFuture(Optional.of(before(known.get())))
                                : connection
                                        .preparedQuery(statement)
                                        .execute(values)
                                        .map(TimeStore::instantIfAny)
                                        .compose(now -> remembered(connection, key, now))))
                .recover(failure -> Keys.afterFailure(pool, failure, key).map(known -> Optional.of(before(known))));
    }

    private static Future<Optional<Moved>> remembered(
            SqlConnection connection, Optional<NewCase.Key> key, Optional<Instant> now) {
        return now.isEmpty()
                ? Future.succeededFuture(Optional.empty())
                : Keys.remember(connection, key, Keys.Meaning.of(now.get().toString()))
                        .map(first -> now.map(moved -> new Moved(moved, false)));
    }

    private static Moved before(Keys.Meaning meaning) {
        return new Moved(Instant.parse(meaning.answer().orElseThrow()), true);
    }

    /**
     * Lets the time of a database without any fact begin at an instant, which may lie in the past.
     *
     * @return nothing if there is a fact already, or the clock is not settable
     */
    public Future<Optional<Instant>> begin(Instant instant) {
        return pool.preparedQuery(TimeSql.BEGIN)
                .execute(Tuple.of(instant.atOffset(ZoneOffset.UTC)))
                .map(TimeStore::instantIfAny);
    }

    private static Optional<Instant> instantIfAny(RowSet<Row> rows) {
        return rows.size() == 0 ? Optional.empty() : Optional.of(instant(rows));
    }

    private static Instant instant(RowSet<Row> rows) {
        return rows.iterator().next().getOffsetDateTime("now").toInstant();
    }
}
