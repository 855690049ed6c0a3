package org.jiesu.ops;

import io.micrometer.core.instrument.Tags;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jiesu.store.BacklogStore;
import org.jiesu.store.BacklogStore.Backlog;

/** Looks at what waits in the database, for health and for the figures. Belongs to the event loop of the ops port. */
public final class Lookout {
    private static final double NANOS = 1e9;

    private final Asking<Backlog> asking;
    private Optional<Backlog> seen = Optional.empty();

    /**
     * Looks through the store.
     *
     * @param longest how long anybody waits for a look
     */
    public Lookout(BacklogStore store, Duration longest) {
        this.asking = new Asking<>(store::look, longest);
    }

    Future<Backlog> look() {
        return asking.ask().onComplete(found -> seen = Optional.of(found), failure -> seen = Optional.empty());
    }

    /** Joins the figures that the last look has brought; they are no numbers when it has failed. */
    void join(Metrics metrics) {
        metrics.now(
                "jiesu.database.up",
                "1 when the database answered in time at this scrape, else 0",
                Tags.empty(),
                () -> seen.isPresent() ? 1 : 0);
        figure(
                metrics,
                "jiesu.clock.oldest.due.seconds",
                "How long the oldest level that is due and not done has been due; 0 when none is",
                backlog -> seconds(backlog.levelLate()));
        figure(
                metrics,
                "jiesu.outbox.rows",
                "Committed events that wait for the relay, counted up to 10000",
                Backlog::events);
        figure(
                metrics,
                "jiesu.outbox.oldest.seconds",
                "How long the oldest of the events that wait for the relay has waited; 0 when none does",
                backlog -> seconds(backlog.eventLate()));
        figure(metrics, "jiesu.feed.position", "The last position of the feed", Backlog::position);
        figure(
                metrics,
                "jiesu.relay.idle.seconds",
                "Time since the relay moved the last event; large is well when no events wait",
                backlog -> backlog.movedAgo().map(Lookout::seconds).orElse(Double.NaN));
    }

    private void figure(Metrics metrics, String name, String help, ToDoubleFunction<Backlog> figure) {
        metrics.now(
                name, help, Tags.empty(), () -> seen.map(figure::applyAsDouble).orElse(Double.NaN));
    }

    private static double seconds(Duration time) {
        return time.toNanos() / NANOS;
    }
}
