package org.jiesu.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The connections of one event loop. Ends those that hold a place without using it: the head of a request that trickles in
 * byte by byte must not hold one for ever. What is at work, streams too, is left alone.
 */
final class Connections {
    private final int atMost;
    private final Duration first;
    private final Duration next;
    private final Map<HttpConnection, Use> open = new HashMap<>();

    /**
     * None yet.
     *
     * @param first how long a new connection may take to bring its first whole head
     * @param next how long it may take to bring the next one, once it has been answered
     */
    Connections(int atMost, Duration first, Duration next) {
        this.atMost = atMost;
        this.first = first;
        this.next = next;
    }

    /** What is known of one connection; times by {@link System#nanoTime}. */
    private static final class Use {
        private Optional<HttpServerResponse> answering = Optional.empty();
        private boolean served;
        private long since = System.nanoTime();
    }

    /** Looks from now on every so often whether one has to go. */
    void watch(Vertx vertx) {
        vertx.setPeriodic(Math.max(1, first.toMillis() / 4), look -> endIdle());
    }

    /** One more; past the bound it is closed at once. */
    void opened(HttpConnection connection) {
        if (open.size() >= atMost) {
            connection.close();
            return;
        }
        open.put(connection, new Use());
        connection.closeHandler(closed -> open.remove(connection));
    }

    /** A request has come over its connection. */
    void used(HttpServerRequest request) {
        Optional.ofNullable(open.get(request.connection())).ifPresent(use -> {
            use.answering = Optional.of(request.response());
            use.served = true;
        });
    }

    private void endIdle() {
        long now = System.nanoTime();
        for (Map.Entry<HttpConnection, Use> each : List.copyOf(open.entrySet())) {
            Use use = each.getValue();
            boolean atWork = use.answering.map(response -> !response.ended()).orElse(false);
            if (use.answering.isPresent()) {
                use.since = now;
                use.answering = atWork ? use.answering : Optional.empty();
            } else if (now - use.since > (use.served ? next : first).toNanos()) {
                each.getKey().close();
            }
        }
    }
}
