package org.jiesu.feed;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import org.jiesu.store.FeedStore;

/**
 * The subscribers of one node. The node reads each event once and hands it to whoever may hear it. Belongs to one
 * context: all methods must be called on it.
 */
public final class Followers {
    private static final int PAGE = 500;

    private final FeedStore feed;
    private final List<Subscriber> subscribers = new ArrayList<>();
    private long position;
    private Future<Void> reading = Future.succeededFuture();

    public Followers(FeedStore feed) {
        this.feed = feed;
    }

    /** Begins at the present end of the feed. */
    public Future<Void> begin() {
        return feed.bounds().map(bounds -> {
            position = bounds.newest();
            return null;
        });
    }

    /** From here on the subscriber hears what comes after {@link #position()}. */
    public void add(Subscriber subscriber) {
        subscribers.add(subscriber);
    }

    public void remove(Subscriber subscriber) {
        subscribers.remove(subscriber);
    }

    public int count() {
        return subscribers.size();
    }

    /** The last position that was handed out. */
    public long position() {
        return position;
    }

    /**
     * Reads what is new and hands it out; a call while reading goes on is part of it. While nobody follows nothing is
     * read.
     *
     * @param reached how far the feed is, as far as the caller knows
     */
    public Future<Void> read(long reached) {
        if (subscribers.isEmpty()) {
            position = Math.max(position, reached);
        } else if (reading.isComplete()) {
            reading = readOn();
        }
        return reading;
    }

    private Future<Void> readOn() {
        return feed.after(position, PAGE).compose(events -> {
            events.forEach(this::handOut);
            return events.size() == PAGE ? readOn() : Future.succeededFuture();
        });
    }

    private void handOut(FeedStore.Event event) {
        position = event.position();
        List.copyOf(subscribers).stream()
                .filter(subscriber -> subscriber.hears(event))
                .forEach(subscriber -> subscriber.take(event));
    }
}
