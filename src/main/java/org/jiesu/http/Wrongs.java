package org.jiesu.http;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;

/** Collects the mistakes of one request, so that all are named at once. */
public final class Wrongs {
    private static final int TOLD_AT_MOST = 100;

    private final List<Problem.Wrong> found = new ArrayList<>();

    /** Adds a mistake; past a hundred they are not told any more. */
    public void add(String pointer, String detail) {
        if (found.size() < TOLD_AT_MOST) {
            found.add(new Problem.Wrong(pointer, detail));
        }
    }

    public boolean none() {
        return found.isEmpty();
    }

    public List<Problem.Wrong> all() {
        return List.copyOf(found);
    }

    /** Fails with all mistakes as one problem, unless there are none. */
    public Future<Void> settled() {
        return none()
                ? Future.succeededFuture()
                : Future.failedFuture(Problem.invalid(found).failure());
    }
}
