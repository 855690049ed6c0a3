package org.jiesu.http;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;
import org.jiesu.crypto.SecretToken;

/**
 * A cookie that carries a secret: not to be read by scripts. Over HTTPS its name begins with {@code __Host-}, so that a
 * browser takes it from this very host only.
 *
 * @param secure sent over HTTPS only
 * @param life how long the browser keeps it at most; the server may end it before
 * @param sameSite whether it comes along when another site leads here
 */
public record SessionCookie(String name, boolean secure, Duration life, CookieSameSite sameSite) {
    private static final Duration LOGIN = Duration.ofMinutes(10);

    /** The cookie of sessions; it does not come along when another site leads here. */
    public static SessionCookie ofSessions(boolean secure, Duration life) {
        return new SessionCookie(prefixed("jiesu_session", secure), secure, life, CookieSameSite.STRICT);
    }

    /** The cookie of a login under way at the provider of identities, which leads back here. */
    public static SessionCookie ofLogins(boolean secure) {
        return new SessionCookie(prefixed("jiesu_login", secure), secure, LOGIN, CookieSameSite.LAX);
    }

    private static String prefixed(String name, boolean secure) {
        return secure ? "__Host-" + name : name;
    }

    Optional<SecretToken> of(RoutingContext context) {
        return Optional.ofNullable(context.request().getCookie(name))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .map(SecretToken::new);
    }

    /** What the request came with. */
    public Optional<SecretToken> of(Asked asked) {
        return of(asked.context());
    }

    /** Gives it to the browser. */
    public void give(Asked asked, SecretToken secret) {
        asked.context().response().addCookie(cookie(secret.text(), life.toSeconds()));
    }

    /** Takes it away. */
    public void take(Asked asked) {
        asked.context().response().addCookie(cookie("", 0));
    }

    private Cookie cookie(String value, long seconds) {
        return Cookie.cookie(name, value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(secure)
                .setSameSite(sameSite)
                .setMaxAge(seconds);
    }
}
