package org.jiesu.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiesu.accounts.Register;
import org.jiesu.accounts.Role;
import org.jiesu.casebook.UnitNames;
import org.jiesu.casebook.UnitView;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.http.Answer;
import org.jiesu.http.Asked;
import org.jiesu.http.Call;
import org.jiesu.http.Problem;
import org.jiesu.http.Resource;
import org.jiesu.store.RegisterStore;
import org.jiesu.store.Registered;
import org.jiesu.store.StoredAccount;

/** 账号管理 */
public final class AccountsApi implements Resource {
    private final Register register;
    private final UnitNames units;

    public AccountsApi(Register register, UnitNames units) {
        this.register = register;
        this.units = units;
    }

    private record Wanted(
            String username, String role, String post, Optional<String> unit, Optional<String> oidcSubject) {}

    private record Otherwise(
            Optional<String> role, Optional<String> post, Optional<String> unit, Optional<String> oidcSubject) {}

    /** How an account enters: {@code password} is {@code own}, {@code one-time}, {@code ended} or {@code none}. */
    private record Ways(
            String password,
            Optional<Instant> oneTimeUntil,
            Optional<String> oidcSubject,
            Optional<Instant> waitsUntil) {
        static Ways of(Registered registered) {
            StoredAccount.Ways ways = registered.account().ways();
            String own = ways.passwordHash().isPresent() ? "own" : "none";
            String oneTime = ways.ended() ? "ended" : "one-time";
            return new Ways(
                    ways.oneTimeUntil().isPresent() ? oneTime : own,
                    ways.oneTimeUntil(),
                    ways.oidcSubject(),
                    registered.waitsUntil());
        }
    }

    private record Listed(
            String username,
            String role,
            String post,
            Optional<UnitView> unit,
            boolean disabled,
            Instant createdAt,
            @JsonUnwrapped Ways ways) {}

    private record Made(@JsonUnwrapped Listed account, Optional<String> oneTimePassword) {}

    private record Items(List<Listed> items) {}

    @Override
    public Map<String, Call> calls() {
        return Map.of(
                "listAccounts", this::list,
                "createAccount", Keeping.answered(this::create),
                "changeAccount", Keeping.answered(this::change),
                "disableAccount", Keeping.answered(asked -> told(asked, register::disable)),
                "enableAccount", Keeping.answered(asked -> told(asked, register::enable)),
                "resetPassword", Keeping.answered(asked -> told(asked, register::reset)),
                "unlockAccount", Keeping.answered(asked -> told(asked, register::unlock)));
    }

    private Future<Answer> list(Asked asked) {
        return register.all()
                .map(all -> Answer.ok(new Items(all.stream().map(this::listed).toList())));
    }

    private Future<Answer> create(Asked asked) {
        Wanted wanted = asked.body(Wanted.class);
        Register.Wanted account = new Register.Wanted(
                wanted.username(),
                Role.ofWire(wanted.role()).orElseThrow(),
                wanted.post().strip(),
                wanted.unit(),
                wanted.oidcSubject());
        return register.create(account, Keeping.order(asked)).map(told -> answer(201, told));
    }

    private Future<Answer> change(Asked asked) {
        Otherwise given = asked.body(Otherwise.class);
        boolean aboutSubject = asked.body() != null && asked.body().has("oidcSubject");
        Register.Otherwise otherwise = new Register.Otherwise(
                given.role().flatMap(Role::ofWire),
                given.post().map(String::strip),
                given.unit(),
                aboutSubject ? Optional.of(given.oidcSubject()) : Optional.empty());
        return told(asked, (username, order) -> register.change(username, otherwise, order));
    }

    private interface Deed {
        Future<Optional<Register.Told>> on(String username, RegisterStore.Order order);
    }

    private Future<Answer> told(Asked asked, Deed deed) {
        return deed.on(asked.path("username"), Keeping.order(asked))
                .map(told -> answer(200, told.orElseThrow(() -> Problem.of("no-such-account", 404, "没有这个账号", "账号名字不对。")
                        .failure())));
    }

    private Answer answer(int status, Register.Told told) {
        return Keyed.marked(
                Answer.json(status, new Made(listed(told.account()), told.oneTimePassword())), told.replayed());
    }

    private Listed listed(Registered registered) {
        StoredAccount account = registered.account();
        return new Listed(
                account.username(),
                account.role(),
                account.post(),
                account.unit().map(UnitCode::new).map(units::of),
                account.disabledAt().isPresent(),
                account.createdAt(),
                Ways.of(registered));
    }
}
