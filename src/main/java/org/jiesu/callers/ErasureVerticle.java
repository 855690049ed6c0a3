package org.jiesu.callers;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every hour whether somebody who was erased has come back with a backup. */
public final class ErasureVerticle extends VerticleBase {
    private static final Logger LOG = LoggerFactory.getLogger(ErasureVerticle.class);
    private static final long EVERY = Duration.ofHours(1).toMillis();

    private final Erasing erasing;

    public ErasureVerticle(Erasing erasing) {
        this.erasing = erasing;
    }

    @Override
    public Future<?> start() {
        vertx.setPeriodic(EVERY, tick -> erasing.replay()
                .onFailure(
                        failure -> LOG.error("erasures could not be held against their log: {}", failure.toString())));
        return Future.succeededFuture();
    }
}
