package org.jiesu.api;

import io.vertx.core.Future;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jiesu.accounts.Identities;
import org.jiesu.accounts.OidcEntry;
import org.jiesu.accounts.OidcEntry.Arrival;
import org.jiesu.crypto.SecretToken;
import org.jiesu.http.Answer;
import org.jiesu.http.Asked;
import org.jiesu.http.Call;
import org.jiesu.http.Problem;
import org.jiesu.http.ProblemFailure;
import org.jiesu.http.Resource;
import org.jiesu.http.SessionCookie;

/** 统一认证登录: sends browsers to the provider of identities, and takes them back. */
public final class OidcApi implements Resource {
    private static final String CALLBACK = "/api/v1/auth/oidc/callback";

    private final Optional<OidcEntry> entry;
    private final String redirectUrl;
    private final SessionCookie sessions;
    private final SessionCookie logins;

    /**
     * The door of persons whom a provider knows.
     *
     * @param entry empty where there is no provider
     * @param redirectUrl where the provider sends browsers back; empty for wherever they came from
     */
    public OidcApi(Optional<OidcEntry> entry, String redirectUrl, SessionCookie sessions) {
        this.entry = entry;
        this.redirectUrl = redirectUrl;
        this.sessions = sessions;
        this.logins = SessionCookie.ofLogins(sessions.secure());
    }

    private record Ways(boolean password, boolean oidc) {}

    @Override
    public Map<String, Call> calls() {
        return Map.of(
                "listWays", asked -> Future.succeededFuture(Answer.ok(new Ways(true, entry.isPresent()))),
                "beginOidc", asked -> begin(asked).recover(failure -> told(asked, failure)),
                "endOidc", asked -> end(asked).recover(failure -> told(asked, failure)));
    }

    private Future<Answer> begin(Asked asked) {
        return provider().compose(on -> on.begin(back(asked))).map(begun -> {
            logins.give(asked, begun.browser());
            return goTo(begun.at().toString());
        });
    }

    private Future<Answer> end(Asked asked) {
        Optional<SecretToken> browser = logins.of(asked);
        Optional<String> state = asked.query("state");
        Optional<String> code = asked.query("code");
        logins.take(asked);
        return provider()
                .compose(on -> browser.isPresent() && state.isPresent() && code.isPresent()
                        ? on.end(state.get(), code.get(), browser.get(), back(asked))
                        : Future.succeededFuture(new Arrival.Refused()))
                .map(arrival -> {
                    if (arrival instanceof Arrival.Entered entered) {
                        sessions.give(asked, entered.entry().session());
                        return goTo("/");
                    }
                    throw arrival instanceof Arrival.Unbound unbound ? unbound(unbound.who()) : refused();
                });
    }

    private Future<OidcEntry> provider() {
        return entry.map(Future::succeededFuture)
                .orElseGet(() -> Future.failedFuture(Problem.of("no-identities", 404, "没有接统一认证", "请用账号和口令登录。")
                        .failure()));
    }

    private static ProblemFailure refused() {
        return Problem.of("login-refused", 403, "没有登录成", "统一认证的答复对不上这次登录，请从登录页再来一次。")
                .failure();
    }

    private static ProblemFailure unbound(Identities.Identity who) {
        return Problem.of("not-bound", 403, "还没有绑定岗位账号", "请把这一行告诉系统管理员：" + who.name() + "　" + who.subject())
                .failure();
    }

    /** A person sees the console's own page, a program the problem. */
    private Future<Answer> told(Asked asked, Throwable failure) {
        String accepts = Optional.ofNullable(asked.context().request().getHeader("Accept"))
                .orElse("");
        if (!accepts.contains("text/html")) {
            return Future.failedFuture(failure);
        }
        if (failure instanceof Identities.Gone) {
            return Future.succeededFuture(goTo("/#/login/identities-unavailable"));
        }
        if (failure instanceof ProblemFailure told) {
            Problem problem = told.problem();
            String kind = problem.type().replaceFirst(".*/", "");
            String more = problem.detail().contains("：")
                    ? "/" + URLEncoder.encode(problem.detail().replaceFirst(".*：", ""), StandardCharsets.UTF_8)
                    : "";
            return Future.succeededFuture(goTo("/#/login/" + kind + more));
        }
        return Future.failedFuture(failure);
    }

    private URI back(Asked asked) {
        if (!redirectUrl.isEmpty()) {
            return URI.create(redirectUrl);
        }
        String scheme = sessions.secure() ? "https" : "http";
        return URI.create(scheme + "://" + asked.context().request().authority() + CALLBACK);
    }

    private static Answer goTo(String address) {
        return Answer.nothing(303).with("Location", address);
    }
}
