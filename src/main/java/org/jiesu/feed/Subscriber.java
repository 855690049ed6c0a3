package org.jiesu.feed;

import org.jiesu.store.FeedStore;

/** Somebody who follows the feed. */
public interface Subscriber {
    /** Whether this event is for it; events for others are not even counted against its backlog. */
    boolean hears(FeedStore.Event event);

    /** Takes an event that it hears; called in the order of positions, on the context of the node's reader. */
    void take(FeedStore.Event event);
}
