package org.jiesu.record;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.Duration;
import org.jiesu.bus.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Seals every interval, and sooner when many facts wait. */
public final class SealVerticle extends VerticleBase {
    private static final Logger LOG = LoggerFactory.getLogger(SealVerticle.class);

    private final Sealer sealer;
    private final Duration interval;
    private final int many;
    private Future<Long> running = Future.succeededFuture(0L);
    private long sealed;

    /**
     * Seals with one sealer.
     *
     * @param many facts that do not wait for the interval to end
     */
    public SealVerticle(Sealer sealer, Duration interval, int many) {
        this.sealer = sealer;
        this.interval = interval;
        this.many = many;
    }

    @Override
    public Future<?> start() {
        vertx.setPeriodic(interval.toMillis(), tick -> run());
        return Topic.REACHED.subscribe(vertx, this::reached).completion();
    }

    @Override
    public Future<?> stop() {
        return running.otherwise(0L);
    }

    private void reached(Topic.Reached feed) {
        if (feed.position() - sealed >= many) {
            run();
        }
    }

    private void run() {
        if (running.isComplete()) {
            running = sealer.run()
                    .onSuccess(position -> sealed = position)
                    .onFailure(failure -> LOG.warn("the record could not be sealed: {}", failure.toString()));
        }
    }
}
