package org.jiesu.api;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** Places for the open streams of a node, over all its event loops. */
public final class Seats {
    private final int places;
    private final AtomicInteger taken = new AtomicInteger();
    private final LongAdder turnedAway = new LongAdder();

    public Seats(int places) {
        this.places = places;
    }

    /** False when every place is taken. */
    boolean take() {
        if (taken.incrementAndGet() > places) {
            taken.decrementAndGet();
            turnedAway.increment();
            return false;
        }
        return true;
    }

    void leave() {
        taken.decrementAndGet();
    }

    public int taken() {
        return taken.get();
    }

    /** How many found no place. */
    public long turnedAway() {
        return turnedAway.sum();
    }
}
