package org.jiesu.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** So many people at work at once, and no more. */
final class Crowd implements AutoCloseable {
    private static final int PEOPLE = 24;

    private final ExecutorService people = Executors.newFixedThreadPool(PEOPLE);

    /** Does something with each; returns when all of it is done. */
    <T> void each(List<T> all, Consumer<T> what) {
        List<Callable<Void>> tasks = new ArrayList<>();
        all.forEach(one -> tasks.add(() -> {
            what.accept(one);
            return null;
        }));
        try {
            for (Future<Void> done : people.invokeAll(tasks)) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        people.shutdownNow();
    }
}
