package org.jiesu.store;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiesu.config.DatabaseSettings;

/**
 * Opens cases together: whoever comes while every place is taken shares the next transaction with the others who wait.
 * Nobody waits for company: with a place free a case is opened at once, alone. Cases of one transaction succeed or fail
 * alone all the same: where they cannot be written together they are tried in halves. Safe to use from several threads.
 */
final class Openings {
    private static final int TOGETHER_AT_MOST = 64;

    private final Pool pool;
    private final int places;
    private final DatabaseSettings.Waiting bounds;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private int underWay;

    /**
     * Opens through a pool.
     *
     * @param places transactions under way at once
     * @param bounds how many may wait for one, and how long
     */
    Openings(Pool pool, int places, DatabaseSettings.Waiting bounds) {
        this.pool = pool;
        this.places = places;
        this.bounds = bounds;
    }

    /**
     * Opens a case.
     *
     * @return fails with {@link Overrun} if there is no room to wait or the wait becomes too long
     */
    Future<CaseStore.Opened> open(NewCase draft) {
        Waiting mine = new Waiting(draft, Promise.promise(), Optional.ofNullable(Vertx.currentContext()), now());
        if (!lineUp(mine)) {
            return Future.failedFuture(new Overrun());
        }
        go();
        return mine.answer.future();
    }

    private synchronized boolean lineUp(Waiting one) {
        return waiting.size() < bounds.places() && waiting.add(one);
    }

    private void go() {
        List<Waiting> next = next();
        if (!next.isEmpty()) {
            write(next).onComplete(done -> {
                leave();
                go();
            });
        }
    }

    private synchronized void leave() {
        underWay--;
    }

    /** Those who go now: nobody twice under one key, for the second must find what the first has done. */
    private synchronized List<Waiting> next() {
        List<Waiting> next = new ArrayList<>();
        if (underWay == places) {
            return next;
        }
        Set<NewCase.Name> keys = new HashSet<>();
        List<Waiting> later = new ArrayList<>();
        while (!waiting.isEmpty() && next.size() < TOGETHER_AT_MOST) {
            Waiting one = waiting.remove();
            if (now() - one.since > bounds.longest().toNanos()) {
                one.tell(Future.failedFuture(new Overrun()));
            } else if (one.draft.key().map(NewCase.Key::name).map(keys::add).orElse(true)) {
                next.add(one);
            } else {
                later.add(one);
            }
        }
        for (int last = later.size() - 1; last >= 0; last--) {
            waiting.addFirst(later.get(last));
        }
        underWay += next.isEmpty() ? 0 : 1;
        return next;
    }

    private Future<Void> write(List<Waiting> together) {
        List<NewCase> drafts = together.stream().map(Waiting::draft).toList();
        return SureTransaction.in(pool, connection -> OpeningRows.write(connection, drafts))
                .transform(written -> {
                    if (written.succeeded()) {
                        for (int one = 0; one < together.size(); one++) {
                            together.get(one)
                                    .tell(Future.succeededFuture(
                                            written.result().get(one)));
                        }
                        return Future.succeededFuture();
                    }
                    if (together.size() == 1 || ofAll(written.cause())) {
                        together.forEach(one -> one.tell(Future.failedFuture(written.cause())));
                        return Future.succeededFuture();
                    }
                    int half = together.size() / 2;
                    return write(together.subList(0, half))
                            .compose(first -> write(together.subList(half, together.size())));
                });
    }

    /** Whether the failure is none of a single case's. */
    private static boolean ofAll(Throwable failure) {
        return failure instanceof FateUnknown || Unavailable.is(failure);
    }

    private static long now() {
        return System.nanoTime();
    }

    /** A case that waits to be opened; its caller hears of it on its own context. */
    private record Waiting(NewCase draft, Promise<CaseStore.Opened> answer, Optional<Context> context, long since) {
        void tell(Future<CaseStore.Opened> outcome) {
            context.ifPresentOrElse(
                    home -> home.runOnContext(back -> outcome.onComplete(answer)), () -> outcome.onComplete(answer));
        }
    }
}
