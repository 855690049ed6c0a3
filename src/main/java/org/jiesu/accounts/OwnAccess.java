package org.jiesu.accounts;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiesu.config.Settings;
import org.jiesu.crypto.SecretToken;
import org.jiesu.store.AccountStores;
import org.jiesu.store.SessionStore;
import org.jiesu.store.StoredAccount;

/** What a person does about their own way in: chooses a password, sees where they are logged in, ends that. */
public final class OwnAccess {
    private static final Duration WHEN_BUSY = Duration.ofSeconds(2);

    private final AccountStores stores;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final Settings.Sessions sessions;

    public OwnAccess(AccountStores stores, Passwords passwords, PasswordRules rules, Settings.Sessions sessions) {
        this.stores = stores;
        this.passwords = passwords;
        this.rules = rules;
        this.sessions = sessions;
    }

    /** What became of a change of password. */
    public sealed interface Changed {
        /** The new one holds, and all other sessions have ended. */
        record Done() implements Changed {}

        /** The current password is another one, or somebody has just changed it. */
        record NotTheCurrent() implements Changed {}

        /** The new one will not do, and why. */
        record Unfit(List<String> why) implements Changed {}

        /** Too many wrong passwords, or too much at work at once. */
        record Wait(Duration left) implements Changed {}
    }

    /**
     * A session of one's own.
     *
     * @param current whether it is the one that asks
     */
    public record Open(Instant created, Instant seen, boolean current) {}

    /**
     * Takes a password of the person's own. Guessing the current one counts as a failed login does.
     *
     * @param session the one that asks, which goes on
     */
    public Future<Changed> change(Account account, String current, String wanted, SecretToken session) {
        List<String> why = rules.mistakes(wanted, current, account);
        if (!why.isEmpty()) {
            return Future.succeededFuture(new Changed.Unfit(why));
        }
        return stores.logins()
                .attempt(account.username(), sessions.failures())
                .compose(wait -> wait.isPresent()
                        ? Future.succeededFuture(new Changed.Wait(wait.get()))
                        : checked(account, PasswordRules.normal(current), PasswordRules.normal(wanted), session));
    }

    private Future<Changed> checked(Account account, String current, String wanted, SecretToken session) {
        return stores.accounts().byName(account.username()).compose(found -> {
            Optional<String> hash = found.map(StoredAccount::ways).flatMap(StoredAccount.Ways::passwordHash);
            return passwords.check(current, hash).compose(right -> {
                if (right.isEmpty()) {
                    return stores.logins().giveBack(account.username()).map(new Changed.Wait(WHEN_BUSY));
                }
                return right.get()
                        ? chosen(account, hash.orElseThrow(), wanted, session)
                        : Future.succeededFuture(new Changed.NotTheCurrent());
            });
        });
    }

    private Future<Changed> chosen(Account account, String before, String wanted, SecretToken session) {
        return passwords
                .hash(wanted)
                .compose(after -> stores.accounts().choosePassword(account.actor(), before, after, session.hash()))
                .map(done -> done ? new Changed.Done() : new Changed.NotTheCurrent());
    }

    /** One's sessions, the youngest first. */
    public Future<List<Open>> sessions(Account account, Optional<SecretToken> asking) {
        SessionStore.Life life = new SessionStore.Life(sessions.life(), sessions.idle());
        return stores.sessions().of(account.username(), life).map(all -> all.stream()
                .map(one -> new Open(
                        one.created(), one.seen(), asking.filter(one::isOf).isPresent()))
                .toList());
    }

    /** Ends all of one's sessions but the one that asks; how many there were. */
    public Future<Integer> endOthers(Account account, SecretToken asking) {
        return stores.sessions().endOthers(account.username(), asking.hash());
    }
}
