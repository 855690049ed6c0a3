package org.jiesu.imports;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Counts rows while they are imported; several threads may count at once. */
public final class Tally {
    private final AtomicLong opened = new AtomicLong();
    private final AtomicLong before = new AtomicLong();
    private final AtomicLong rejected = new AtomicLong();
    private final AtomicInteger waiting = new AtomicInteger();

    /**
     * The counts at one moment.
     *
     * @param before were there already
     * @param waiting whether rows wait for the database
     */
    public record Figures(long opened, long before, long rejected, boolean waiting) {
        public long done() {
            return opened + before + rejected;
        }
    }

    void countOpened(boolean wasThere) {
        (wasThere ? before : opened).incrementAndGet();
    }

    void countRejected() {
        rejected.incrementAndGet();
    }

    void beginWaiting() {
        waiting.incrementAndGet();
    }

    void endWaiting() {
        waiting.decrementAndGet();
    }

    public Figures figures() {
        return new Figures(opened.get(), before.get(), rejected.get(), waiting.get() > 0);
    }
}
