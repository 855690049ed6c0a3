package org.jiesu.accounts;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jiesu.config.Settings;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.crypto.OneTimePassword;
import org.jiesu.crypto.SecretToken;
import org.jiesu.store.AccountStore;
import org.jiesu.store.AccountStores;
import org.jiesu.store.SessionStore;
import org.jiesu.store.StoredAccount;

/** Lets persons in and knows them again by their sessions. */
public final class Accounts {
    private static final Duration WHEN_BUSY = Duration.ofSeconds(2);
    private static final String INTEGRATOR = "integrator";
    private static final String ADMINISTRATOR = "admin";

    private final AccountStores stores;
    private final Passwords passwords;
    private final Settings.Sessions sessions;

    public Accounts(AccountStores stores, Passwords passwords, Settings.Sessions sessions) {
        this.stores = stores;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    /**
     * Opens a session. A try is counted before it is made, for all nodes together; an account that does not exist is
     * denied after the same work as a wrong password, and has to wait like one that does.
     */
    public Future<Entry> login(String username, String password) {
        return stores.logins()
                .attempt(username, sessions.failures())
                .compose(wait -> wait.isPresent()
                        ? Future.succeededFuture(new Entry.Wait(wait.get()))
                        : tried(username, PasswordRules.normal(password)));
    }

    private Future<Entry> tried(String username, String password) {
        return stores.accounts().byName(username).compose(found -> passwords
                .check(password, found.flatMap(account -> account.ways().passwordHash()))
                .compose(right -> right.isEmpty()
                        ? stores.logins().giveBack(username).map(new Entry.Wait(WHEN_BUSY))
                        : decide(password, found.filter(account -> right.get()).filter(Accounts::letsIn))));
    }

    private static boolean letsIn(StoredAccount account) {
        return account.disabledAt().isEmpty() && !account.ways().ended();
    }

    private Future<Entry> decide(String password, Optional<StoredAccount> entered) {
        if (entered.isEmpty()) {
            return Future.succeededFuture(new Entry.Denied());
        }
        return passwords
                .renew(entered.get(), password, stores.accounts())
                .compose(done -> open(entered.get(), true))
                .map(in -> in);
    }

    /** Opens a session for somebody who has proved who they are. */
    Future<Entry.Entered> open(StoredAccount stored, boolean byPassword) {
        SecretToken session = SecretToken.fresh();
        Account account = account(stored, byPassword);
        SessionStore.Bounds bounds = new SessionStore.Bounds(sessions.perAccount(), sessions.failures());
        return stores.sessions()
                .open(Buffer.buffer(session.hash()), account.actor(), byPassword, bounds)
                .map(opened -> new Entry.Entered(account, session));
    }

    /**
     * Whose session it is; empty when it has ended or never was.
     *
     * @param using false for what a page does by itself, which must not keep a desk that was left alone from being
     *     logged out
     */
    public Future<Optional<Account>> ofSession(SecretToken token, boolean using) {
        return stores.sessions()
                .use(token.hash(), life(), using)
                .map(held -> held.map(found -> account(found.account(), found.byPassword())));
    }

    /** How long sessions stand. */
    SessionStore.Life life() {
        return new SessionStore.Life(sessions.life(), sessions.idle());
    }

    public Future<Void> logout(SecretToken token) {
        return stores.sessions().end(token.hash());
    }

    /**
     * Makes an administrator where none can enter: at the very first start, or when the one-time password of the first
     * one has ended unused.
     *
     * @return the one-time password, to be shown once
     */
    public Future<Optional<String>> firstAdministrator(Duration life) {
        String password = OneTimePassword.fresh();
        return stores.accounts()
                .endDemo()
                .compose(ended -> passwords.hash(password))
                .compose(hash -> stores.accounts().firstAdministrator(ADMINISTRATOR, "系统管理岗", hash, life))
                .map(made -> made ? Optional.of(password) : Optional.empty());
    }

    /**
     * Makes the demonstration's accounts with this password, and its integrator with this token; with an empty token
     * there is none.
     */
    public Future<Void> ensureDemo(List<Account> accounts, String password, String token) {
        Future<Void> done = token.isEmpty() ? stores.accounts().remove(INTEGRATOR) : integrator(token);
        for (Account account : accounts) {
            done = done.compose(before -> passwords.hash(PasswordRules.normal(password)))
                    .compose(hash -> stores.accounts().saveDemo(demo(account, Optional.of(hash)), Optional.empty()));
        }
        return done;
    }

    private Future<Void> integrator(String token) {
        Account machine = new Account(INTEGRATOR, Role.INTEGRATOR, "对接系统", Optional.empty());
        return stores.accounts().saveDemo(demo(machine, Optional.empty()), Optional.of(new SecretToken(token).hash()));
    }

    /** The account; with a one-time password it is a newcomer. */
    static Account account(StoredAccount stored, boolean byPassword) {
        Account account = new Account(
                stored.username(),
                Role.ofWire(stored.role()).orElseThrow(),
                stored.post(),
                stored.unit().map(UnitCode::new));
        return account.entered(byPassword && stored.ways().oneTimeUntil().isPresent());
    }

    private static AccountStore.Demo demo(Account account, Optional<String> passwordHash) {
        return new AccountStore.Demo(
                account.username(),
                account.role().wire(),
                account.post(),
                account.unit().map(UnitCode::value),
                passwordHash);
    }
}
