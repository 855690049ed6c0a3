package org.jiesu.intake;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.Duration;
import org.jiesu.store.CaseStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets idempotency keys that need not be kept any longer, a little at a time. */
public final class KeyKeeping extends VerticleBase {
    private static final Logger LOG = LoggerFactory.getLogger(KeyKeeping.class);
    private static final long EVERY = Duration.ofMinutes(1).toMillis();
    private static final int AT_ONCE = 10_000;

    private final CaseStore cases;
    private final Duration kept;

    public KeyKeeping(CaseStore cases, Duration kept) {
        this.cases = cases;
        this.kept = kept;
    }

    @Override
    public Future<?> start() {
        vertx.setPeriodic(EVERY, tick -> cases.forgetKeys(kept, AT_ONCE)
                .onFailure(failure -> LOG.warn("old keys could not be forgotten: {}", failure.toString())));
        return Future.succeededFuture();
    }
}
