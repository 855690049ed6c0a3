package org.jiesu.http;

import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** One request under the eyes of whoever counts the traffic. */
final class Watched {
    private static final String KEY = Watched.class.getName();

    private final Traffic traffic;
    private final long begun = System.nanoTime();
    private String operation = Traffic.NONE;
    private boolean told;

    private Watched(Traffic traffic) {
        this.traffic = traffic;
    }

    /** From here on the request is watched. A stream counts as answered when it begins. */
    static void begin(RoutingContext context, Traffic traffic) {
        Watched watched = new Watched(traffic);
        context.put(KEY, watched);
        context.addHeadersEndHandler(head -> watched.tell(context.response().getStatusCode()));
        context.addEndHandler(end -> watched.tell(0));
        context.next();
    }

    /** The request is for a page. */
    static void page(RoutingContext context) {
        name(context, Traffic.PAGE);
        context.next();
    }

    /** The request is for an operation; never its path, of which there are as many as there are callers. */
    static void name(RoutingContext context, String operation) {
        Watched watched = context.get(KEY);
        watched.operation = operation;
    }

    private void tell(int status) {
        if (!told) {
            told = true;
            traffic.answered(operation, status, Duration.ofNanos(System.nanoTime() - begun));
        }
    }
}
