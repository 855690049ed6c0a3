package org.jiesu.api;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jiesu.accounts.Account;
import org.jiesu.accounts.Accounts;
import org.jiesu.accounts.Entry;
import org.jiesu.casebook.UnitNames;
import org.jiesu.casebook.UnitView;
import org.jiesu.config.Settings;
import org.jiesu.crypto.SecretToken;
import org.jiesu.http.Answer;
import org.jiesu.http.Asked;
import org.jiesu.http.Call;
import org.jiesu.http.Problem;
import org.jiesu.http.ProblemFailure;
import org.jiesu.http.Resource;
import org.jiesu.http.SessionCookie;
import org.jspecify.annotations.Nullable;

/** 登录 */
public final class AuthApi implements Resource {
    private final Accounts accounts;
    private final SessionCookie cookie;
    private final UnitNames units;
    private final Settings.ClockMode clock;

    public AuthApi(Accounts accounts, SessionCookie cookie, UnitNames units, Settings.ClockMode clock) {
        this.accounts = accounts;
        this.cookie = cookie;
        this.units = units;
        this.clock = clock;
    }

    private record Credentials(String username, String password) {}

    private record Me(
            String username,
            String role,
            String post,
            @Nullable UnitView unit,
            @Nullable String district,
            String clockMode,
            boolean passwordChangeNeeded) {}

    @Override
    public Map<String, Call> calls() {
        return Map.of("login", this::login, "logout", this::logout, "readMe", this::readMe);
    }

    private Future<Answer> login(Asked asked) {
        Credentials given = asked.body(Credentials.class);
        return accounts.login(given.username(), given.password()).map(entry -> {
            if (entry instanceof Entry.Entered entered) {
                cookie.give(asked, entered.session());
                return Answer.ok(me(entered.account()));
            }
            throw entry instanceof Entry.Wait wait ? tooManyTries(wait.left()) : denied();
        });
    }

    private static ProblemFailure denied() {
        return Problem.of("unknown", 401, "账号或口令不对", "口令区分大小写。一次性口令过期了，请管理员重置。").failure();
    }

    static ProblemFailure tooManyTries(Duration left) {
        long seconds = Math.max(1, left.toSeconds() + 1);
        return Problem.of("too-many-requests", 429, "试得太多了", "请过 " + seconds + " 秒再试。")
                .failure()
                .with("Retry-After", Long.toString(seconds));
    }

    private Future<Answer> logout(Asked asked) {
        Optional<SecretToken> session = cookie.of(asked);
        cookie.take(asked);
        return session.map(accounts::logout).orElseGet(Future::succeededFuture).map(ended -> Answer.nothing());
    }

    private Future<Answer> readMe(Asked asked) {
        return Future.succeededFuture(Answer.ok(me(asked.who())));
    }

    private Me me(Account account) {
        Optional<UnitView> unit = account.unit().map(units::of);
        return new Me(
                account.username(),
                account.role().wire(),
                account.post(),
                unit.orElse(null),
                unit.map(UnitView::district)
                        .filter(district -> !district.isEmpty())
                        .orElse(null),
                clock.name().toLowerCase(Locale.ROOT),
                account.newcomer());
    }
}
