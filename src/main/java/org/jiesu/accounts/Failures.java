package org.jiesu.accounts;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * How often each name was tried with a wrong password. After {@code allowed} failures it must wait a minute, and twice as
 * long after each further one, up to an hour. Names are counted whether or not there is such an account, so that waiting
 * tells nothing. Safe for use by several threads; holds a bounded number of names and forgets the one tried longest ago.
 */
final class Failures {
    private static final int NAMES = 10_000;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final int DOUBLINGS_AT_MOST = 6;

    private final int allowed;
    private final LongSupplier nanoTime;
    private final Map<String, Tries> tries = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > NAMES;
        }
    };

    private record Tries(int failures, long until) {}

    Failures(int allowed, LongSupplier nanoTime) {
        this.allowed = allowed;
        this.nanoTime = nanoTime;
    }

    /** How long this name must still wait. */
    synchronized Optional<Duration> wait(String name) {
        return Optional.ofNullable(tries.get(name))
                .map(known -> Duration.ofNanos(known.until() - nanoTime.getAsLong()))
                .filter(left -> !left.isNegative() && !left.isZero());
    }

    synchronized void failed(String name) {
        Tries before = tries.get(name);
        int failures = before == null ? 1 : before.failures() + 1;
        int doublings = Math.min(failures - allowed, DOUBLINGS_AT_MOST);
        Duration wait = doublings < 0 ? Duration.ZERO : FIRST_WAIT.multipliedBy(1L << doublings);
        tries.put(name, new Tries(failures, nanoTime.getAsLong() + wait.toNanos()));
    }

    synchronized void entered(String name) {
        tries.remove(name);
    }
}
