package org.jiesu.accounts;

import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.jiesu.crypto.PasswordHash;
import org.jiesu.store.AccountStore;
import org.jiesu.store.StoredAccount;

/**
 * Checks passwords off the event loop: one check takes tens of milliseconds and 19 MiB, so only so many may be waiting.
 */
public final class Passwords {
    private final WorkerExecutor workers;
    private final int atMost;
    private final AtomicInteger waiting = new AtomicInteger();
    private final LongAdder turnedAway = new LongAdder();

    /**
     * Works on the given threads.
     *
     * @param atMost checks at work or waiting at once
     */
    public Passwords(WorkerExecutor workers, int atMost) {
        this.workers = workers;
        this.atMost = atMost;
    }

    /** Whether it is the password; empty when too many are being checked. */
    Future<Optional<Boolean>> check(String password, Optional<String> hash) {
        if (waiting.incrementAndGet() > atMost) {
            waiting.decrementAndGet();
            turnedAway.increment();
            return Future.succeededFuture(Optional.empty());
        }
        return workers.executeBlocking(() -> Optional.of(PasswordHash.matches(password, hash)), false)
                .onComplete(done -> waiting.decrementAndGet());
    }

    /** Checks at work or waiting. */
    public int waiting() {
        return waiting.get();
    }

    /** How many were too many. */
    public long turnedAway() {
        return turnedAway.sum();
    }

    /** Hashes the password anew if it was hashed in a way that is out of date. */
    Future<Void> renew(StoredAccount account, String password, AccountStore store) {
        String before = account.ways().passwordHash().orElseThrow();
        return PasswordHash.isUpToDate(before)
                ? Future.succeededFuture()
                : hash(password).compose(after -> store.rehash(account.username(), before, after));
    }

    Future<String> hash(String password) {
        return workers.executeBlocking(() -> PasswordHash.of(password), false);
    }
}
