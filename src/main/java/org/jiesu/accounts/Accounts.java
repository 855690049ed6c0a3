package org.jiesu.accounts;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jiesu.config.Settings;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.crypto.SecretToken;
import org.jiesu.store.AccountStore;

/** Lets accounts in and knows them again. */
public final class Accounts {
    private static final Duration WHEN_BUSY = Duration.ofSeconds(2);
    private static final String INTEGRATOR = "integrator";

    private final AccountStore store;
    private final Passwords passwords;
    private final Settings.Sessions sessions;
    private final Failures failures;

    public Accounts(AccountStore store, Passwords passwords, Settings.Sessions sessions) {
        this.store = store;
        this.passwords = passwords;
        this.sessions = sessions;
        this.failures = new Failures(sessions.failures(), System::nanoTime);
    }

    /** Opens a session. An account that does not exist is denied after the same work as a wrong password. */
    public Future<Entry> login(String username, String password) {
        Optional<Duration> wait = failures.wait(username);
        if (wait.isPresent()) {
            return Future.succeededFuture(new Entry.Wait(wait.get()));
        }
        return store.byName(username).compose(found -> passwords
                .check(password, found.flatMap(AccountStore.Stored::passwordHash))
                .compose(right -> right.isEmpty()
                        ? Future.succeededFuture(new Entry.Wait(WHEN_BUSY))
                        : decide(username, found.filter(account -> right.get()))));
    }

    /**
     * Whose session it is; empty when it has ended or never was.
     *
     * @param using false for what a page does by itself, which must not keep a desk that was left alone from being
     *     logged out
     */
    public Future<Optional<Account>> ofSession(SecretToken token, boolean using) {
        return store.session(token.hash(), sessions.life(), sessions.idle(), using)
                .map(Accounts::known);
    }

    /** The machine whose token it is. */
    public Future<Optional<Account>> ofBearer(SecretToken token) {
        return store.byToken(token.hash()).map(Accounts::known);
    }

    public Future<Void> logout(SecretToken token) {
        return store.endSession(token.hash());
    }

    /**
     * Makes the demonstration's accounts with this password, and its integrator with this token; with an empty token
     * there is none.
     */
    public Future<Void> ensureDemo(List<Account> accounts, String password, String token) {
        Future<Void> done = token.isEmpty() ? store.remove(INTEGRATOR) : integrator(token);
        for (Account account : accounts) {
            done = done.compose(before -> passwords.hash(password))
                    .compose(hash -> store.save(stored(account, Optional.of(hash)), Optional.empty()));
        }
        return done;
    }

    private Future<Void> integrator(String token) {
        Account machine = new Account(INTEGRATOR, Role.INTEGRATOR, "对接系统", Optional.empty());
        return store.save(stored(machine, Optional.empty()), Optional.of(new SecretToken(token).hash()));
    }

    private Future<Entry> decide(String username, Optional<AccountStore.Stored> entered) {
        if (entered.isEmpty()) {
            failures.failed(username);
            return Future.succeededFuture(new Entry.Denied());
        }
        failures.entered(username);
        SecretToken session = SecretToken.fresh();
        return store.openSession(session.hash(), username, sessions.perAccount())
                .map(new Entry.Entered(account(entered.get()), session));
    }

    private static Optional<Account> known(Optional<AccountStore.Stored> stored) {
        return stored.map(Accounts::account);
    }

    private static Account account(AccountStore.Stored stored) {
        return new Account(
                stored.username(),
                Role.ofWire(stored.role()),
                stored.post(),
                stored.unit().map(UnitCode::new));
    }

    private static AccountStore.Stored stored(Account account, Optional<String> passwordHash) {
        return new AccountStore.Stored(
                account.username(),
                account.role().wire(),
                account.post(),
                account.unit().map(UnitCode::value),
                passwordHash);
    }
}
