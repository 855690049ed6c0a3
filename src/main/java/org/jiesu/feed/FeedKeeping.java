package org.jiesu.feed;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.Duration;
import org.jiesu.store.FeedStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets what the feed need not keep any longer, a little at a time. */
public final class FeedKeeping extends VerticleBase {
    private static final Logger LOG = LoggerFactory.getLogger(FeedKeeping.class);
    private static final long EVERY = Duration.ofMinutes(1).toMillis();
    private static final int AT_ONCE = 10_000;

    private final FeedStore feed;
    private final Duration kept;

    public FeedKeeping(FeedStore feed, Duration kept) {
        this.feed = feed;
        this.kept = kept;
    }

    @Override
    public Future<?> start() {
        vertx.setPeriodic(EVERY, tick -> feed.forget(kept, AT_ONCE)
                .onFailure(failure -> LOG.warn("old events could not be forgotten: {}", failure.toString())));
        return Future.succeededFuture();
    }
}
