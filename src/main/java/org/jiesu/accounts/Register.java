package org.jiesu.accounts;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jiesu.accounts.Mistaken.Mistake;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.crypto.OneTimePassword;
import org.jiesu.store.RegisterStore;
import org.jiesu.store.RegisterStore.Change;
import org.jiesu.store.Registered;

/** 账号管理: makes accounts, changes and ends them. What cannot be done fails with {@link Mistaken}. */
public final class Register {
    /** Far more posts than any hotline has. */
    private static final int LISTED_AT_MOST = 10_000;

    private final RegisterStore store;
    private final Passwords passwords;
    private final RegisterRules rules;
    private final Duration oneTimeLife;

    /**
     * Keeps the accounts.
     *
     * @param units whether there is such a unit
     * @param oneTimeLife how long a one-time password lets in
     */
    public Register(RegisterStore store, Passwords passwords, Predicate<UnitCode> units, Duration oneTimeLife) {
        this.store = store;
        this.passwords = passwords;
        this.rules = new RegisterRules(units);
        this.oneTimeLife = oneTimeLife;
    }

    /** An account to be made; who enters through the provider of identities gets no password. */
    public record Wanted(
            String username, Role role, String post, Optional<String> unit, Optional<String> oidcSubject) {}

    /**
     * What is to be otherwise; empty stays.
     *
     * @param subject who it is at the provider of identities; empty inside for nobody
     */
    public record Otherwise(
            Optional<Role> role, Optional<String> post, Optional<String> unit, Optional<Optional<String>> subject) {}

    /**
     * An account, with its one-time password where it got one just now: it is shown this once.
     *
     * @param replayed whether it is only told again because the idempotency key stood for it already
     */
    public record Told(Registered account, Optional<String> oneTimePassword, boolean replayed) {}

    public Future<List<Registered>> all() {
        return store.all(LISTED_AT_MOST);
    }

    public Future<Told> create(Wanted wanted, RegisterStore.Order order) {
        RegisterStore.Post post =
                new RegisterStore.Post(wanted.role().wire(), wanted.post(), wanted.unit(), wanted.oidcSubject());
        List<Mistake> mistakes = rules.againstMaking(wanted);
        if (!mistakes.isEmpty()) {
            return Future.failedFuture(new Mistaken(mistakes));
        }
        Optional<String> password =
                wanted.oidcSubject().isPresent() ? Optional.empty() : Optional.of(OneTimePassword.fresh());
        return hashed(password)
                .compose(hash -> store.create(wanted.username(), post, hash, oneTimeLife, order))
                .map(told -> shown(told, password))
                .recover(Register::taken);
    }

    /** Empty if there is no such account. */
    public Future<Optional<Told>> change(String username, Otherwise otherwise, RegisterStore.Order order) {
        return store.change(
                        username,
                        order,
                        before -> rules.repost(before, otherwise, order.by().account()))
                .map(told -> told.map(done -> shown(done, Optional.empty())))
                .recover(Register::taken);
    }

    /** Ends its sessions too. Empty if there is no such account. */
    public Future<Optional<Told>> disable(String username, RegisterStore.Order order) {
        return done(
                username,
                order,
                before -> RegisterRules.disable(before, order.by().account()));
    }

    /** Empty if there is no such account. */
    public Future<Optional<Told>> enable(String username, RegisterStore.Order order) {
        return done(username, order, before -> Future.succeededFuture(new Change.Enable()));
    }

    /** The account need not wait any more after failed logins. Empty if there is no such account. */
    public Future<Optional<Told>> unlock(String username, RegisterStore.Order order) {
        return done(username, order, before -> Future.succeededFuture(new Change.Unlock()));
    }

    /** A new one-time password in place of whatever password it has; its sessions end. Empty if there is none such. */
    public Future<Optional<Told>> reset(String username, RegisterStore.Order order) {
        String password = OneTimePassword.fresh();
        return passwords.hash(password).compose(hash -> store.change(
                        username, order, before -> RegisterRules.reset(before, new Change.Reset(hash, oneTimeLife)))
                .map(told -> told.map(done -> shown(done, Optional.of(password)))));
    }

    private Future<Optional<Told>> done(
            String username, RegisterStore.Order order, Function<RegisterStore.Before, Future<Change>> decide) {
        return store.change(username, order, decide).map(told -> told.map(done -> shown(done, Optional.empty())));
    }

    /** A password is never told twice: what is kept of it is only its hash. */
    private static Told shown(RegisterStore.Told told, Optional<String> password) {
        return new Told(told.account(), password.filter(fresh -> !told.replayed()), told.replayed());
    }

    private Future<Optional<String>> hashed(Optional<String> password) {
        return password.map(passwords::hash)
                .map(hash -> hash.map(Optional::of))
                .orElseGet(() -> Future.succeededFuture(Optional.empty()));
    }

    private static <T> Future<T> taken(Throwable failure) {
        if (!(failure instanceof RegisterStore.Taken taken)) {
            return Future.failedFuture(failure);
        }
        return Future.failedFuture(new Mistaken(List.of(
                taken.isSubject() ? new Mistake("/oidcSubject", "另一个账号已经绑定了它") : new Mistake("/username", "已经有这个账号"))));
    }
}
