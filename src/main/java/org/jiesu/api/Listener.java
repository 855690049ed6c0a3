package org.jiesu.api;

import io.vertx.core.http.HttpServerResponse;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.feed.Subscriber;
import org.jiesu.store.FeedStore;

/**
 * One open stream. What its line cannot take at once waits, up to a bound; past it the stream is ended, and whoever
 * listened resumes behind what it has got. Belongs to the context of its connection.
 */
final class Listener implements Subscriber {
    private final HttpServerResponse response;
    private final Optional<UnitCode> eyes;
    private final int backlog;
    private final Queue<String> waiting = new ArrayDeque<>();
    private final Held held;
    private long heard;
    private Runnable afterwards = () -> {};

    /**
     * Listens from a position on.
     *
     * @param eyes the unit whose cases it hears of; empty hears of all
     * @param bounds of what waits for it
     */
    Listener(HttpServerResponse response, Optional<UnitCode> eyes, Bounds bounds, long heard) {
        this.response = response;
        this.eyes = eyes;
        this.backlog = bounds.backlog();
        this.held = new Held(bounds.singleAlerts());
        this.heard = heard;
        response.drainHandler(drained -> flush());
    }

    /**
     * Bounds of what waits.
     *
     * @param backlog events that may wait for a slow line
     * @param singleAlerts alerts told singly within a minute; the rest is one digest
     */
    record Bounds(int backlog, int singleAlerts) {}

    /** The position behind which it still has to hear. */
    long heard() {
        return heard;
    }

    @Override
    public boolean hears(FeedStore.Event event) {
        return event.position() > heard
                && eyes.map(unit -> event.scope().contains(unit.value())).orElse(true);
    }

    @Override
    public void take(FeedStore.Event event) {
        heard = event.position();
        if (!held.holds(event)) {
            // Without an id while alerts are held back: whoever resumes meanwhile begins before them.
            String id = held.none() ? "\nid: " + event.position() : "";
            say("event: " + event.event() + id + "\ndata: " + event.data() + "\n\n");
        }
    }

    /** A minute is over: the alerts that were held back in it come as one. */
    void digest() {
        int count = held.release();
        if (count > 0) {
            say("event: alert\nid: " + heard + "\ndata: {\"kind\":\"digest\",\"count\":" + count + "}\n\n");
        }
    }

    /** Passes over events that are for others. */
    void skipTo(long position) {
        heard = Math.max(heard, position);
    }

    /** Opens the line: from now on a browser that loses it resumes here. */
    void greet() {
        say("id: " + heard + "\n: listening\n\n");
    }

    /** Says that something may have been missed and lists must be read anew. */
    void reset(long position) {
        heard = position;
        say("event: reset\nid: " + position + "\ndata: {}\n\n");
    }

    void beat() {
        say(":\n\n");
    }

    /** Goes on once nothing waits: who catches up on much must not overrun its own line. */
    void whenDrained(Runnable next) {
        if (waiting.isEmpty()) {
            next.run();
        } else {
            afterwards = next;
        }
    }

    void end() {
        if (!response.ended() && !response.closed()) {
            response.end();
        }
    }

    private void say(String words) {
        if (response.ended() || response.closed()) {
            return;
        }
        if (waiting.isEmpty() && !response.writeQueueFull()) {
            response.write(words);
        } else if (waiting.size() < backlog) {
            waiting.add(words);
        } else {
            waiting.clear();
            response.reset();
        }
    }

    private void flush() {
        while (!waiting.isEmpty() && !response.closed() && !response.writeQueueFull()) {
            response.write(waiting.remove());
        }
        if (waiting.isEmpty()) {
            Runnable next = afterwards;
            afterwards = () -> {};
            next.run();
        }
    }
}
