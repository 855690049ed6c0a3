package org.jiesu.http;

import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Optional;

/** How a body comes: as it is. Nothing is unpacked here, so that no small body becomes a large one. */
final class Wrapping {
    private Wrapping() {}

    /** Refuses forms, which would be taken apart before anybody looked at them, and what is packed. */
    static void refuse(RoutingContext context) {
        String type = header(context, "Content-Type");
        String packed = header(context, "Content-Encoding");
        if (type.startsWith("multipart/") || type.startsWith("application/x-www-form-urlencoded")) {
            context.fail(Problems.notJsonByType());
        } else if (!packed.isEmpty() && !packed.equals("identity")) {
            context.fail(Problems.packed());
        } else {
            context.next();
        }
    }

    private static String header(RoutingContext context, String name) {
        return Optional.ofNullable(context.request().getHeader(name))
                .orElse("")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
