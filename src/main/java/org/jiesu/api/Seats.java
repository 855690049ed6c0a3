package org.jiesu.api;

import java.util.concurrent.atomic.AtomicInteger;

/** Places for the open streams of a node, over all its event loops. */
public final class Seats {
    private final int places;
    private final AtomicInteger taken = new AtomicInteger();

    public Seats(int places) {
        this.places = places;
    }

    /** False when every place is taken. */
    boolean take() {
        if (taken.incrementAndGet() > places) {
            taken.decrementAndGet();
            return false;
        }
        return true;
    }

    void leave() {
        taken.decrementAndGet();
    }
}
