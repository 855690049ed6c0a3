package org.jiesu.callers;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jiesu.core.casefile.Actor;
import org.jiesu.store.ErasureRequests;
import org.jiesu.store.ErasureStore;
import org.jiesu.store.TimeStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Erases callers, and erases them again after a backup was put back.
 *
 * <pre>
 * asked by one, granted by another ─┐
 * past its time (retention) ────────┼─▶ lock ─▶ no case open ─▶ key and index gone ─▶ line outside ─▶ commit
 * line outside, key still there ────┘
 * </pre>
 */
public final class Erasing {
    private static final Logger LOG = LoggerFactory.getLogger(Erasing.class);
    private static final int ASKED_AT_ONCE = 500;
    private static final Actor BY_ITSELF = new Actor("jiesu", "系统", Optional.empty());

    private final Vertx vertx;
    private final ErasureStore store;
    private final ErasureRequests requests;
    private final ErasureLog log;
    private final TimeStore time;

    public Erasing(Vertx vertx, ErasureStore store, ErasureRequests requests, ErasureLog log, TimeStore time) {
        this.vertx = vertx;
        this.store = store;
        this.requests = requests;
        this.log = log;
        this.time = time;
    }

    /** Asks that a caller be erased; another account must grant it. */
    public Future<ErasureRequests.Request> ask(UUID caller, ErasureReason reason, Actor by) {
        return requests.ask(caller, reason.wire(), by);
    }

    /** The requests, the newest first. */
    public Future<List<ErasureRequests.Request>> requests(int atMost) {
        return requests.newest(atMost);
    }

    /**
     * Grants a request or turns it down.
     *
     * @return fails with {@link ErasureRequests.StillOpen} while a case of the caller is open
     */
    public Future<ErasureRequests.Outcome> decide(UUID request, boolean granted, Actor by) {
        return now().compose(now -> {
            List<ErasureStore.Order> told = new ArrayList<>();
            return requests.decide(
                            request,
                            granted,
                            by,
                            caller -> new ErasureStore.Order(caller, "asked", now, by, false),
                            order -> tell(order, told))
                    .recover(failure -> takenBack(told, failure));
        });
    }

    /** Erases a caller whose cases are past their time. */
    Future<ErasureStore.Outcome> pastItsTime(UUID caller, Actor by) {
        return now().compose(now -> {
            List<ErasureStore.Order> told = new ArrayList<>();
            ErasureStore.Order order = new ErasureStore.Order(caller, "retention", now, by, false);
            return store.erase(order, one -> tell(one, told)).recover(failure -> takenBack(told, failure));
        });
    }

    /** Erases again whoever the log knows as erased and the database does not; brings how many those were. */
    public Future<Integer> replay() {
        return blocking(log::standing).compose(standing -> {
            List<ErasureLog.Line> lines = List.copyOf(standing.values());
            return replay(lines, 0, 0).onSuccess(count -> {
                if (count > 0) {
                    LOG.warn(
                            "{} callers who had been erased stood in the database again, as after a restore; they are"
                                    + " erased once more",
                            count);
                }
            });
        });
    }

    private Future<Integer> replay(List<ErasureLog.Line> lines, int from, int done) {
        if (from >= lines.size()) {
            return Future.succeededFuture(done);
        }
        int to = Math.min(from + ASKED_AT_ONCE, lines.size());
        Map<UUID, ErasureLog.Line> some = new HashMap<>();
        lines.subList(from, to).forEach(line -> some.put(line.caller(), line));
        return store.stillKept(List.copyOf(some.keySet()))
                .compose(kept -> {
                    Future<Void> all = Future.succeededFuture();
                    for (UUID caller : kept) {
                        all = all.compose(before ->
                                again(Optional.ofNullable(some.get(caller)).orElseThrow()));
                    }
                    return all.map(kept.size());
                })
                .compose(count -> replay(lines, to, done + count));
    }

    private Future<Void> again(ErasureLog.Line line) {
        ErasureStore.Order order = new ErasureStore.Order(line.caller(), line.kind(), line.at(), BY_ITSELF, true);
        return store.erase(order, known -> Future.succeededFuture()).mapEmpty();
    }

    private Future<Instant> now() {
        return time.real().map(now -> now.truncatedTo(ChronoUnit.MICROS));
    }

    private Future<Void> tell(ErasureStore.Order order, List<ErasureStore.Order> told) {
        return blocking(() -> {
            log.append(new ErasureLog.Line(order.caller(), order.at(), order.kind()));
            told.add(order);
            return null;
        });
    }

    /** What was told and is surely not committed is void; of what may be committed the line stands. */
    private <T> Future<T> takenBack(List<ErasureStore.Order> told, Throwable failure) {
        if (told.isEmpty() || ErasureStore.isUnknown(failure)) {
            return Future.failedFuture(failure);
        }
        return blocking(() -> {
                    for (ErasureStore.Order order : told) {
                        log.append(new ErasureLog.Line(order.caller(), order.at(), ErasureLog.VOID));
                    }
                    return null;
                })
                .transform(written -> Future.failedFuture(failure));
    }

    private <T> Future<T> blocking(Callable<T> work) {
        return vertx.executeBlocking(work, false);
    }
}
