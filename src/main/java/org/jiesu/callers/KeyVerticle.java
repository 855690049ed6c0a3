package org.jiesu.callers;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after the master key every interval, and puts callers under the primary one. */
public final class KeyVerticle extends VerticleBase {
    private static final Logger LOG = LoggerFactory.getLogger(KeyVerticle.class);

    private final KeyWatch watch;
    private final Rewrapping rewrapping;
    private final Duration interval;
    private Future<?> running = Future.succeededFuture();

    public KeyVerticle(KeyWatch watch, Rewrapping rewrapping, Duration interval) {
        this.watch = watch;
        this.rewrapping = rewrapping;
        this.interval = interval;
    }

    @Override
    public Future<?> start() {
        vertx.setPeriodic(interval.toMillis(), tick -> run());
        return Future.succeededFuture();
    }

    @Override
    public Future<?> stop() {
        return running.transform(ended -> watch.end()).otherwiseEmpty();
    }

    private void run() {
        Future<Void> looked = watch.look()
                .onFailure(failure -> LOG.warn("the master key could not be looked after: {}", failure.toString()));
        if (running.isComplete()) {
            running = looked.compose(seen -> rewrapping.run())
                    .onFailure(failure ->
                            LOG.warn("callers could not be put under the master key: {}", failure.toString()));
        }
    }
}
