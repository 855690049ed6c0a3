package org.jiesu.http;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jiesu.accounts.Account;
import org.jiesu.config.Settings;

/** How often a node listens to one account, one address without an account, and to logins from one address. */
public final class Rates {
    /** What a stranger tries to enter with. */
    private static final Set<String> LOGINS = Set.of("login", "beginOidc", "endOidc");

    private final Rate accounts;
    private final Rate addresses;
    private final Rate logins;

    public Rates(Settings.Limits limits) {
        this.accounts = new Rate(limits.perAccount());
        this.addresses = new Rate(limits.perAddress());
        this.logins = new Rate(limits.logins());
    }

    /** How long whoever asks must wait, if at all. */
    Optional<Duration> take(String operation, Optional<Account> account, String address) {
        if (LOGINS.contains(operation)) {
            return logins.take(address);
        }
        return account.map(known -> accounts.take(known.username())).orElseGet(() -> addresses.take(address));
    }

    static ProblemFailure tooMany(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return Problem.of("too-many-requests", 429, "请求太多", "请过 " + seconds + " 秒再试。")
                .failure()
                .with("Retry-After", Long.toString(seconds));
    }
}
