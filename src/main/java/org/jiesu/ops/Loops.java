package org.jiesu.ops;

import io.micrometer.core.instrument.Timer;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The event loops that serve: each beats several times a second, and a beat that comes late shows work that blocks it. */
public final class Loops {
    private static final Duration BEAT = Duration.ofMillis(200);

    private final Timer lag;
    private final List<Beating> loops = new CopyOnWriteArrayList<>();

    public Loops(Metrics metrics) {
        this.lag = Timer.builder("jiesu.event.loop.lag")
                .description("How much later than asked for an event loop came to its beat")
                .serviceLevelObjectives(Duration.ofMillis(10), Duration.ofMillis(100), Duration.ofSeconds(1))
                .register(metrics.registry());
    }

    /** Watches the event loop that calls. */
    public void watch(Vertx vertx) {
        Beating loop = new Beating();
        loops.add(loop);
        vertx.setPeriodic(BEAT.toMillis(), beat -> lag.record(loop.beats()));
    }

    /** How long the quietest of them has been silent. */
    Duration silence() {
        return loops.stream().map(Beating::silence).max(Duration::compareTo).orElse(Duration.ZERO);
    }

    private static final class Beating {
        private volatile long last = System.nanoTime();

        /** How late this beat is. */
        Duration beats() {
            Duration since = silence();
            last = System.nanoTime();
            Duration late = since.minus(BEAT);
            return late.isNegative() ? Duration.ZERO : late;
        }

        Duration silence() {
            return Duration.ofNanos(System.nanoTime() - last);
        }
    }
}
