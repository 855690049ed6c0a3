package org.jiesu.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.util.Optional;

/** Looks at what is overdue inside the machine itself, over a connection that nobody else waits for. */
public final class BacklogStore {
    private static final double NANOS = 1e9;

    private final Pool watch;

    public BacklogStore(Pool watch) {
        this.watch = watch;
    }

    /**
     * What waits to be done.
     *
     * @param levelLate how long ago the oldest level that is due and not done came due; zero if there is none
     * @param eventLate how long the oldest row of the outbox waits for the relay; zero if none waits
     * @param events rows of the outbox, counted up to 10,000
     * @param position the last position of the feed
     * @param movedAgo how long ago the relay moved the last event; empty if it never did, or it is forgotten
     */
    public record Backlog(
            Duration levelLate, Duration eventLate, long events, long position, Optional<Duration> movedAgo) {}

    /** One look; fails if the database does not answer. */
    public Future<Backlog> look() {
        return watch.preparedQuery(BacklogSql.LOOK)
                .execute()
                .map(rows -> backlog(rows.iterator().next()));
    }

    private static Backlog backlog(Row row) {
        return new Backlog(
                seconds(row, "level_late").orElse(Duration.ZERO),
                seconds(row, "event_late").orElse(Duration.ZERO),
                row.getLong("events"),
                row.getLong("position"),
                seconds(row, "moved_ago"));
    }

    /** Never negative: a level that lies ahead is not late. */
    private static Optional<Duration> seconds(Row row, String column) {
        return Optional.ofNullable(row.getDouble(column))
                .map(seconds -> Duration.ofNanos(Math.max(0, Math.round(seconds * NANOS))));
    }
}
