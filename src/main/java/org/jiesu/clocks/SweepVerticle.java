package org.jiesu.clocks;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sweeps every interval; a sweep that takes longer is not overtaken. */
public final class SweepVerticle extends VerticleBase {
    private static final Logger LOG = LoggerFactory.getLogger(SweepVerticle.class);

    private final Sweep sweep;
    private final Duration interval;
    private Future<Integer> running = Future.succeededFuture(0);

    public SweepVerticle(Sweep sweep, Duration interval) {
        this.sweep = sweep;
        this.interval = interval;
    }

    @Override
    public Future<?> start() {
        vertx.setPeriodic(interval.toMillis(), tick -> run());
        return Future.succeededFuture();
    }

    @Override
    public Future<?> stop() {
        return running.otherwise(0);
    }

    private void run() {
        if (running.isComplete()) {
            running = sweep.run().onFailure(failure -> LOG.warn("the sweep could not run: {}", failure.toString()));
        }
    }
}
