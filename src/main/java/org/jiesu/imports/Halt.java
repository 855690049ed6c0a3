package org.jiesu.imports;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Whether an import has to stop before its end, and why; whoever waits for something stops waiting then. */
public final class Halt {
    private final CountDownLatch called = new CountDownLatch(1);
    private final AtomicReference<@Nullable String> reason = new AtomicReference<>();

    /** Calls for the stop; the first reason counts. */
    public void call(String why) {
        reason.compareAndSet(null, why);
        called.countDown();
    }

    public boolean called() {
        return called.getCount() == 0;
    }

    /** Waits so long, less if the stop is called meanwhile. */
    public boolean calledWithin(Duration time) throws InterruptedException {
        return called.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Nothing where nobody called. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason.get());
    }
}
