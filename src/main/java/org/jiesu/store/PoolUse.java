package org.jiesu.store;

import io.vertx.core.spi.metrics.PoolMetrics;
import io.vertx.core.spi.metrics.VertxMetrics;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * How busy the connections of each pool are. Vert.x tells it, if it was built with it; of all that Vert.x could tell only
 * this is listened to, for the rest has labels without a bound.
 */
public final class PoolUse implements VertxMetrics {
    private static final String OF_CONNECTIONS = "sql";
    private static final double NANOS = 1e9;

    private final Map<String, Use> pools = new ConcurrentHashMap<>();

    @Override
    public PoolMetrics<?, ?> createPoolMetrics(String type, String name, int maxSize) {
        return type.equals(OF_CONNECTIONS)
                ? of(name.replace(Database.APPLICATION, ""))
                : VertxMetrics.super.createPoolMetrics(type, name, maxSize);
    }

    /** The use of one pool by its purpose; all zero as long as it has not been used. */
    public Use of(String purpose) {
        return pools.computeIfAbsent(purpose, first -> new Use());
    }

    /** The use of one pool. Safe to be told and asked by several threads. */
    public static final class Use implements PoolMetrics<Long, Boolean> {
        private final AtomicInteger busy = new AtomicInteger();
        private final AtomicInteger waiting = new AtomicInteger();
        private final LongAdder waits = new LongAdder();
        private final LongAdder waitedNanos = new LongAdder();

        private Use() {}

        @Override
        public Long enqueue() {
            waiting.incrementAndGet();
            return System.nanoTime();
        }

        @Override
        public void dequeue(Long begun) {
            waiting.decrementAndGet();
            waits.increment();
            waitedNanos.add(System.nanoTime() - begun);
        }

        @Override
        public Boolean begin() {
            busy.incrementAndGet();
            return true;
        }

        @Override
        public void end(Boolean begun) {
            busy.decrementAndGet();
        }

        /** Connections that are lent out. */
        public int busy() {
            return busy.get();
        }

        /** Callers that wait for a connection. */
        public int waiting() {
            return waiting.get();
        }

        /** How often somebody asked for a connection and got it, or gave up. */
        public long waits() {
            return waits.sum();
        }

        /** How long all of them waited together, in seconds. */
        public double waitedSeconds() {
            return waitedNanos.sum() / NANOS;
        }
    }
}
