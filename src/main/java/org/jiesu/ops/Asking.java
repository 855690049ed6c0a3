package org.jiesu.ops;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A question whose answer may be long in coming: it is put once for all who ask meanwhile, however many they are, and
 * nobody waits longer than a bound. Belongs to one event loop.
 */
final class Asking<T> {
    private final Supplier<Future<T>> question;
    private final Duration longest;
    private Future<T> asked = Future.failedFuture("not asked yet");

    Asking(Supplier<Future<T>> question, Duration longest) {
        this.question = question;
        this.longest = longest;
    }

    /** Fails when the bound is past; the question stays put until it is answered. */
    Future<T> ask() {
        if (asked.isComplete()) {
            asked = question.get();
        }
        return asked.timeout(longest.toMillis(), TimeUnit.MILLISECONDS);
    }
}
