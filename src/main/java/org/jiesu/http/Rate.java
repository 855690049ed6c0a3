package org.jiesu.http;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * So many requests a minute from each caller, by real time. Safe for use by several threads. Knows a bounded number of
 * callers and forgets the one that has been quiet longest.
 */
public final class Rate {
    private static final int CALLERS = 20_000;
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final int perMinute;
    private final LongSupplier nanoTime;
    private final Map<String, Minute> minutes = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Minute> eldest) {
            return size() > CALLERS;
        }
    };

    private record Minute(long begun, int taken) {}

    public Rate(int perMinute) {
        this(perMinute, System::nanoTime);
    }

    Rate(int perMinute, LongSupplier nanoTime) {
        this.perMinute = perMinute;
        this.nanoTime = nanoTime;
    }

    /** Counts one more request of the caller; when it is one too many, how long the caller must wait. */
    public synchronized Optional<Duration> take(String caller) {
        long now = nanoTime.getAsLong();
        Minute minute = minutes.get(caller);
        if (minute == null || now - minute.begun() >= MINUTE) {
            minute = new Minute(now, 0);
        }
        if (minute.taken() >= perMinute) {
            return Optional.of(Duration.ofNanos(minute.begun() + MINUTE - now));
        }
        minutes.put(caller, new Minute(minute.begun(), minute.taken() + 1));
        return Optional.empty();
    }
}
