package org.jiesu.cli;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A command's way to wait for what happens elsewhere. */
final class Awaited {
    private Awaited() {}

    static <T> T awaited(Future<T> future, Duration atMost)
            throws InterruptedException, ExecutionException, TimeoutException {
        return future.toCompletionStage().toCompletableFuture().get(atMost.toSeconds(), TimeUnit.SECONDS);
    }

    /** What went wrong, in words. */
    static String reason(ExecutionException failed) {
        Throwable failure = Objects.requireNonNullElse(failed.getCause(), failed);
        return Objects.requireNonNullElse(failure.getMessage(), failure.toString());
    }
}
