package org.jiesu.http;

import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;

/** Where a request comes from. */
final class Sender {
    private static final String UNKNOWN = "unknown";

    private Sender() {}

    /**
     * The address of the connection. What a header says about it is not believed: whoever sends the header chooses it.
     */
    static String address(RoutingContext context) {
        SocketAddress remote = context.request().remoteAddress();
        return remote == null || remote.hostAddress() == null ? UNKNOWN : remote.hostAddress();
    }
}
