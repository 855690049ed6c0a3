package org.jiesu.wiring;

import io.vertx.core.Vertx;
import org.jiesu.store.PoolUse;

/**
 * What a node runs on.
 *
 * @param pools told by this very Vert.x how busy the connections are
 */
public record Machine(Vertx vertx, PoolUse pools) {
    /** Starts Vert.x; whoever does so closes it. */
    public static Machine start() {
        PoolUse pools = new PoolUse();
        return new Machine(Vertx.builder().withMetrics(options -> pools).build(), pools);
    }
}
