package org.jiesu.api;

import org.jiesu.store.FeedStore;

/**
 * The alerts that one receiver is not told singly: after so many within a minute the rest waits for its end and comes as
 * one digest.
 */
final class Held {
    private final int singly;
    private int told;
    private int held;

    /** Lets so many alerts a minute through. */
    Held(int singly) {
        this.singly = singly;
    }

    /** Whether this event is to be held back. */
    boolean holds(FeedStore.Event event) {
        if (!event.event().equals("alert")) {
            return false;
        }
        if (told < singly) {
            told++;
            return false;
        }
        held++;
        return true;
    }

    boolean none() {
        return held == 0;
    }

    /** A minute is over: how many were held back in it. */
    int release() {
        int released = held;
        told = 0;
        held = 0;
        return released;
    }
}
