package org.jiesu.http;

import java.time.Duration;

/** Is told of every request of the public port. Called on any event loop, and must not keep it. */
public interface Traffic {
    /** What a request of the console's pages is told as. */
    String PAGE = "page";

    /** What a request is told as that is no operation of the contract. */
    String NONE = "none";

    /**
     * A request has got the head of its answer.
     *
     * @param operation as the contract names it, {@link #PAGE} or {@link #NONE}
     * @param status of the answer; 0 when whoever asked was gone before
     * @param took since the head of the request was read
     */
    void answered(String operation, int status, Duration took);

    /** A request was not served because of a bound of this node. */
    void turnedAway(Bound bound);

    /** Bounds of the door itself. */
    enum Bound {
        /** {@code limits.requests} */
        REQUESTS,
        /** {@code limits.perAccount}, {@code limits.perAddress} or {@code limits.logins} */
        RATE,
        /** {@code http.requestTime} */
        TIME
    }
}
