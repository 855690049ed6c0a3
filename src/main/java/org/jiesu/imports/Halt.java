package org.jiesu.imports;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Whether an import has to stop before its end, and why; whoever waits for something stops waiting then. */
public final class Halt {
    private final CountDownLatch called = new CountDownLatch(1);
    private final AtomicReference<Optional<String>> reason = new AtomicReference<>(Optional.empty());

    /** Calls for the stop; the first reason counts. */
    public void call(String why) {
        reason.compareAndSet(Optional.empty(), Optional.of(why));
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
        return reason.get();
    }
}
