package org.jiesu.http;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;
import org.jiesu.crypto.SecretToken;

/**
 * The cookie that carries a session: not to be read by scripts, not sent from other sites.
 *
 * @param secure sent over HTTPS only
 * @param life how long the browser keeps it at most; the server may end the session before
 */
public record SessionCookie(boolean secure, Duration life) {
    static final String NAME = "jiesu_session";

    static Optional<SecretToken> of(RoutingContext context) {
        return Optional.ofNullable(context.request().getCookie(NAME))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .map(SecretToken::new);
    }

    /** The session that the request came with. */
    public Optional<SecretToken> of(Asked asked) {
        return of(asked.context());
    }

    /** Gives the browser its session. */
    public void give(Asked asked, SecretToken session) {
        asked.context().response().addCookie(cookie(session.text(), life.toSeconds()));
    }

    /** Takes it away. */
    public void take(Asked asked) {
        asked.context().response().addCookie(cookie("", 0));
    }

    private Cookie cookie(String value, long seconds) {
        return Cookie.cookie(NAME, value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(secure)
                .setSameSite(CookieSameSite.STRICT)
                .setMaxAge(seconds);
    }
}
