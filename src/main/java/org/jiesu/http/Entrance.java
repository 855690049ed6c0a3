package org.jiesu.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jiesu.accounts.Account;
import org.jiesu.accounts.Accounts;
import org.jiesu.accounts.Tokens;

/** Finds out who asks: a person by the cookie of a session, a machine by its bearer token. */
public final class Entrance {
    private static final String BEARER = "bearer ";

    private final Accounts accounts;
    private final Tokens tokens;
    private final SessionCookie cookie;

    public Entrance(Accounts accounts, Tokens tokens, SessionCookie cookie) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.cookie = cookie;
    }

    /**
     * The account; empty when nothing was shown, or nothing that is known.
     *
     * @param using whether a session is used by this, or only followed
     */
    public Future<Optional<Account>> who(RoutingContext context, boolean using) {
        String shown = context.request().getHeader("Authorization");
        if (shown != null) {
            return shown.toLowerCase(Locale.ROOT).startsWith(BEARER)
                    ? tokens.of(shown.substring(BEARER.length()).strip())
                    : Future.succeededFuture(Optional.empty());
        }
        return cookie.of(context)
                .map(session -> accounts.ofSession(session, using))
                .orElseGet(() -> Future.succeededFuture(Optional.empty()));
    }

    /**
     * Whether a request that changes something was sent by another site. A browser says so itself (Sec-Fetch-Site), or at
     * least from where (Origin); who says neither is no browser and has no cookie by accident. A bearer token is never
     * sent by accident.
     */
    static boolean fromAnotherSite(HttpServerRequest request) {
        boolean changesNothing = request.method().equals(HttpMethod.GET)
                || request.method().equals(HttpMethod.HEAD)
                || request.method().equals(HttpMethod.OPTIONS);
        if (changesNothing || request.getHeader("Authorization") != null) {
            return false;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeader("Origin");
        return origin != null && !sameHost(origin, request.authority());
    }

    private static boolean sameHost(String origin, HostAndPort host) {
        try {
            return host != null
                    && host.toString().equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException garbled) {
            return false;
        }
    }
}
