package org.jiesu.http;

import io.vertx.core.http.HttpServerResponse;

/**
 * What every answer tells the browser, so that a citizen's words can never become a program, and no other site can frame,
 * open or embed a page of ours. After OWASP's HTTP Headers Cheat Sheet; each is for what the console never needs.
 *
 * @param https whether browsers reach this node over HTTPS only: then they are told never to try anything else
 */
public record SecurityHeaders(boolean https) {
    private static final String POLICY =
            "default-src 'none'; object-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
                    + "frame-ancestors 'none'; base-uri 'none'; form-action 'self'; "
                    + "require-trusted-types-for 'script'; trusted-types lit-html";

    private static final String NOTHING_OF_THE_MACHINE =
            "accelerometer=(), camera=(), display-capture=(), geolocation=(), "
                    + "gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    private static final String A_YEAR = "max-age=31536000; includeSubDomains";

    void on(HttpServerResponse response) {
        response.putHeader("Content-Security-Policy", POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("X-Frame-Options", "DENY")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("Cross-Origin-Resource-Policy", "same-origin")
                .putHeader("Permissions-Policy", NOTHING_OF_THE_MACHINE)
                .putHeader("Cache-Control", "no-store");
        if (https) {
            response.putHeader("Strict-Transport-Security", A_YEAR);
        }
    }
}
