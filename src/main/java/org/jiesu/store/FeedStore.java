package org.jiesu.store;

import io.vertx.core.Future;
import io.vertx.pgclient.data.Interval;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** The feed: committed outbox rows in a gap-free order that never changes. */
public final class FeedStore {
    private final Pool relay;
    private final Pool reads;

    public FeedStore(Pool relay, Pool reads) {
        this.relay = relay;
        this.reads = reads;
    }

    /**
     * One event of the feed.
     *
     * @param scope codes of the units that may hear it
     * @param data JSON as it goes out
     */
    public record Event(long position, String event, Set<String> scope, String data) {}

    /**
     * The ends of the feed.
     *
     * @param oldest the lowest position still kept; 0 when none is
     */
    public record Bounds(long oldest, long newest) {}

    /**
     * What was moved at once.
     *
     * @param position the last position of the feed after it
     */
    public record Moved(long position, int rows) {}

    /**
     * Moves up to {@code batch} committed rows; where there are none nothing is written.
     *
     * @return empty when another node is the relay at the moment
     */
    public Future<Optional<Moved>> move(int batch) {
        return relay.withTransaction(connection -> connection
                .preparedQuery(FeedSql.TAKE_RELAY)
                .execute()
                .compose(rows -> rows.size() == 0
                        ? Future.succeededFuture(Optional.empty())
                        : move(connection, rows.iterator().next().getLong("position"), batch)
                                .map(Optional::of)));
    }

    public Future<List<Event>> after(long position, int atMost) {
        return reads.preparedQuery(FeedSql.READ)
                .execute(Tuple.of(position, atMost))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(FeedStore::event)
                        .toList());
    }

    public Future<Bounds> bounds() {
        return reads.preparedQuery(FeedSql.BOUNDS).execute().map(rows -> {
            Row row = rows.iterator().next();
            return new Bounds(row.getLong("oldest"), row.getLong("newest"));
        });
    }

    /** Forgets sealed events older than {@code age}, at most {@code batch} at a time. */
    public Future<Integer> forget(Duration age, int batch) {
        Interval interval = Interval.of(0, 0, 0, (int) age.toHours());
        return relay.preparedQuery(FeedSql.FORGET)
                .execute(Tuple.of(interval, batch))
                .map(rows -> rows.rowCount());
    }

    private static Future<Moved> move(SqlConnection connection, long position, int batch) {
        return connection
                .preparedQuery(FeedSql.MOVE)
                .execute(Tuple.of(position, batch))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Moved(row.getLong("position"), row.getInteger("rows")))
                        .findFirst()
                        .orElse(new Moved(position, 0)));
    }

    private static Event event(Row row) {
        return new Event(
                row.getLong("position"),
                row.getString("event"),
                Set.of(row.getArrayOfStrings("scope")),
                row.getString("data"));
    }
}
