package org.jiesu.feed;

import io.vertx.core.Future;
import java.util.OptionalLong;
import org.jiesu.store.FeedStore;

/**
 * Moves committed outbox rows into the feed. One relay at a time does it, whichever node gets the lock, so that positions
 * have no gaps and never change their order.
 */
public final class Relay {
    private final FeedStore feed;
    private final int batch;

    /**
     * @param batch rows moved in one transaction at most
     */
    public Relay(FeedStore feed, int batch) {
        this.feed = feed;
        this.batch = batch;
    }

    /**
     * Moves all that is committed by now.
     *
     * @return the position reached; empty if another node is the relay at the moment
     */
    public Future<OptionalLong> run() {
        return feed.move(batch).compose(moved -> {
            boolean more = moved.filter(some -> some.rows() == batch).isPresent();
            return more
                    ? run()
                    : Future.succeededFuture(
                            moved.map(some -> OptionalLong.of(some.position())).orElse(OptionalLong.empty()));
        });
    }
}
