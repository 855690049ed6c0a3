package org.jiesu.api;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiesu.accounts.OwnAccess;
import org.jiesu.accounts.OwnAccess.Changed;
import org.jiesu.crypto.SecretToken;
import org.jiesu.http.Answer;
import org.jiesu.http.Asked;
import org.jiesu.http.Call;
import org.jiesu.http.Problem;
import org.jiesu.http.ProblemFailure;
import org.jiesu.http.Resource;
import org.jiesu.http.SessionCookie;
import org.jiesu.http.Wrongs;

/** 自己的口令和登录 */
public final class OwnAccessApi implements Resource {
    private final OwnAccess access;
    private final SessionCookie cookie;

    public OwnAccessApi(OwnAccess access, SessionCookie cookie) {
        this.access = access;
        this.cookie = cookie;
    }

    private record Passwords(String current, String wanted) {}

    private record Items(List<OwnAccess.Open> items) {}

    private record Ended(int ended) {}

    @Override
    public Map<String, Call> calls() {
        return Map.of(
                "changePassword", this::changePassword,
                "listSessions", this::listSessions,
                "endOtherSessions", this::endOtherSessions);
    }

    private Future<Answer> changePassword(Asked asked) {
        Passwords given = asked.body(Passwords.class);
        return access.change(asked.who(), given.current(), given.wanted(), session(asked))
                .map(changed -> {
                    if (changed instanceof Changed.Done) {
                        return Answer.nothing();
                    }
                    throw failure(changed);
                });
    }

    private static ProblemFailure failure(Changed changed) {
        Wrongs wrongs = new Wrongs();
        if (changed instanceof Changed.Wait wait) {
            return AuthApi.tooManyTries(wait.left());
        }
        if (changed instanceof Changed.Unfit unfit) {
            unfit.why().forEach(why -> wrongs.add("/wanted", why));
        } else {
            wrongs.add("/current", "现在的口令不对");
        }
        return Problem.invalid(wrongs.all()).failure();
    }

    private Future<Answer> listSessions(Asked asked) {
        return access.sessions(asked.who(), cookie.of(asked)).map(all -> Answer.ok(new Items(all)));
    }

    private Future<Answer> endOtherSessions(Asked asked) {
        return access.endOthers(asked.who(), session(asked)).map(ended -> Answer.ok(new Ended(ended)));
    }

    /** Who came with a token of the provider has no session that could stay. */
    private SecretToken session(Asked asked) {
        boolean byToken = asked.context().request().getHeader("Authorization") != null;
        return Optional.of(asked).filter(came -> !byToken).flatMap(cookie::of).orElseGet(SecretToken::fresh);
    }
}
