package org.jiesu.callers;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiesu.core.calendar.WorkCalendar;
import org.jiesu.core.casefile.Actor;
import org.jiesu.store.ErasureStore;
import org.jiesu.store.RetentionStore;
import org.jiesu.store.TimeStore;

/** Erases callers whose cases are all past their time, batch by batch. */
public final class Retention {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** Batches that are looked at before an answer is given, also where nothing is due. */
    private static final int BATCHES_AT_MOST = 50;

    private final RetentionStore store;
    private final Erasing erasing;
    private final TimeStore time;
    private final RetentionPolicy policy;
    private final int batch;

    public Retention(RetentionStore store, Erasing erasing, TimeStore time, RetentionPolicy policy, int batch) {
        this.store = store;
        this.erasing = erasing;
        this.time = time;
        this.policy = policy;
        this.batch = batch;
    }

    /**
     * What was found on the way through the callers.
     *
     * @param version in force; empty when everything is kept
     * @param due those whose time is over, in the order of their pseudonyms
     * @param looked how many were looked at
     * @param next where to go on; empty at the end
     */
    public record Found(
            Optional<RetentionPolicy.Version> version,
            List<RetentionStore.Looked> due,
            int looked,
            Optional<UUID> next) {}

    /** Who is due, without anything being done. */
    public Future<Found> due(Optional<UUID> after, int atMost) {
        return version()
                .compose(version -> version.isEmpty()
                        ? Future.succeededFuture(new Found(version, List.of(), 0, Optional.empty()))
                        : onwards(new Walk(version.get(), atMost, new ArrayList<>()), after.orElse(BEFORE_ALL), 0));
    }

    private record Walk(RetentionPolicy.Version version, int atMost, List<RetentionStore.Looked> due) {
        Found found(int looked, Optional<UUID> next) {
            return new Found(Optional.of(version), List.copyOf(due), looked, next);
        }
    }

    private Future<Found> onwards(Walk walk, UUID after, int looked) {
        return store.look(after, walk.version().days(), batch).compose(found -> {
            for (RetentionStore.Looked one : found) {
                if (one.due()) {
                    walk.due().add(one);
                }
                if (walk.due().size() == walk.atMost()) {
                    return Future.succeededFuture(
                            walk.found(looked + found.indexOf(one) + 1, Optional.of(one.caller())));
                }
            }
            int sofar = looked + found.size();
            if (found.size() < batch) {
                return Future.succeededFuture(walk.found(sofar, Optional.empty()));
            }
            UUID last = found.get(found.size() - 1).caller();
            return sofar >= batch * BATCHES_AT_MOST
                    ? Future.succeededFuture(walk.found(sofar, Optional.of(last)))
                    : onwards(walk, last, sofar);
        });
    }

    /**
     * What was erased.
     *
     * @param passed due, but called again meanwhile
     * @param next where to go on; empty at the end
     */
    public record Done(int erased, int passed, Optional<UUID> next) {}

    /** Erases those who are due, at most so many. */
    public Future<Done> run(Optional<UUID> after, int atMost, Actor by) {
        return due(after, atMost).compose(found -> {
            Future<Integer> erased = Future.succeededFuture(0);
            for (RetentionStore.Looked one : found.due()) {
                erased = erased.compose(count -> erasing.pastItsTime(one.caller(), by)
                        .map(outcome -> outcome instanceof ErasureStore.Outcome.Done ? count + 1 : count));
            }
            return erased.map(count -> new Done(count, found.due().size() - count, found.next()));
        });
    }

    /** Erases all who are due. */
    Future<Integer> runAll(Actor by) {
        return runAll(Optional.empty(), by, 0);
    }

    private Future<Integer> runAll(Optional<UUID> after, Actor by, int before) {
        return run(after, batch, by)
                .compose(done -> done.next().isEmpty()
                        ? Future.succeededFuture(before + done.erased())
                        : runAll(done.next(), by, before + done.erased()));
    }

    private Future<Optional<RetentionPolicy.Version>> version() {
        return time.now().map(now -> policy.on(now.atZone(WorkCalendar.ZONE).toLocalDate()));
    }
}
