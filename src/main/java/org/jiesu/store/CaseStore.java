package org.jiesu.store;

import io.vertx.core.Future;
import io.vertx.pgclient.data.Interval;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jiesu.core.casefile.CaseId;
import org.jiesu.core.sla.Clock;

/**
 * Opens cases and changes them: each in one transaction that writes facts, contents, clocks and outbox together, after
 * the row of the case is locked.
 */
public final class CaseStore {
    private final Pool intake;
    private final Pool commands;
    private final Runnable committed;

    /**
     * Stores through two pools.
     *
     * @param committed told after each commit that there is something in the outbox
     */
    public CaseStore(Pool intake, Pool commands, Runnable committed) {
        this.intake = intake;
        this.commands = commands;
        this.committed = committed;
    }

    /**
     * Opens a case. The same key of the same account opens one case, whatever happens in between: also when the
     * connection breaks while the case is being committed.
     */
    public Future<Opened> open(NewCase draft) {
        return intake.withTransaction(connection -> open(connection, draft))
                .onSuccess(opened -> committed.run())
                .recover(failure -> replayed(failure, draft));
    }

    /**
     * Locks the case, lets {@code decide} look at it, and writes what it answers. With an empty answer nothing is
     * written.
     *
     * @return empty if there is no such case
     */
    public <T> Future<Optional<T>> change(CaseId id, Function<LockedCase, Answer<T>> decide) {
        return commands.withTransaction(connection -> lock(connection, id)
                        .compose(locked -> locked.isEmpty()
                                ? Future.succeededFuture(Optional.<T>empty())
                                : write(connection, locked.get(), decide.apply(locked.get()))))
                .onSuccess(done -> committed.run());
    }

    /**
     * The case that the key has opened before, if it has.
     *
     * @return fails with {@link KeyOfAnotherBody} if the key came with another body then
     */
    public Future<Optional<Opened>> recall(NewCase.Key key) {
        return intake.preparedQuery(CaseSql.RECALL_KEY)
                .execute(Tuple.of(key.account(), key.key()))
                .compose(rows -> rows.size() == 0
                        ? Future.succeededFuture(Optional.empty())
                        : sameBody(rows, key).map(Optional::of));
    }

    /** Forgets idempotency keys older than {@code age} unless they are lasting, at most {@code batch} at a time. */
    public Future<Integer> forgetKeys(Duration age, int batch) {
        Interval interval = Interval.of(0, 0, 0, (int) age.toHours());
        return intake.preparedQuery(CaseSql.FORGET_KEYS)
                .execute(Tuple.of(interval, batch))
                .map(rows -> rows.rowCount());
    }

    /** What is to be written, if anything, and what the caller is told once it is committed. */
    public record Answer<T>(Optional<Change> change, T told) {}

    /**
     * The case that a key stands for.
     *
     * @param replayed true when the key had opened the case before
     */
    public record Opened(CaseId id, boolean replayed) {}

    private static Future<Opened> open(SqlConnection connection, NewCase draft) {
        return connection
                .preparedQuery(CaseSql.BEGIN_INTAKE)
                .execute(draft.callerRow())
                .map(rows -> draft.at(rows.iterator().next()))
                .compose(intake -> remember(connection, intake)
                        .compose(first -> CaseWriting.open(connection, intake))
                        .map(written -> new Opened(intake.id(), false)));
    }

    private static Future<Void> remember(SqlConnection connection, NewCase.Begun intake) {
        Optional<NewCase.Key> key = intake.key();
        if (key.isEmpty()) {
            return Future.succeededFuture();
        }
        return connection
                .preparedQuery(CaseSql.REMEMBER_KEY)
                .execute(key.get().row(intake.id()))
                .compose(rows ->
                        rows.rowCount() == 1 ? Future.succeededFuture() : Future.failedFuture(new KeyUsedBefore()));
    }

    private Future<Opened> replayed(Throwable failure, NewCase draft) {
        if (draft.key().isEmpty()) {
            return Future.failedFuture(failure);
        }
        return recall(draft.key().get())
                .compose(known -> known.map(Future::succeededFuture).orElseGet(() -> Future.failedFuture(failure)))
                .recover(second -> Future.failedFuture(second instanceof KeyOfAnotherBody ? second : failure));
    }

    private static Future<Opened> sameBody(RowSet<Row> rows, NewCase.Key key) {
        Row row = rows.iterator().next();
        return row.getBuffer("body_hash").equals(key.bodyHash())
                ? Future.succeededFuture(new Opened(new CaseId(row.getUUID("case_id")), true))
                : Future.failedFuture(new KeyOfAnotherBody());
    }

    private static Future<Optional<LockedCase>> lock(SqlConnection connection, CaseId id) {
        return connection
                .preparedQuery(CaseSql.LOCK)
                .execute(Tuple.of(id.value()))
                .compose(rows -> rows.size() == 0
                        ? Future.succeededFuture(Optional.empty())
                        : clocks(connection, id)
                                .map(clocks -> Optional.of(
                                        CaseRows.locked(rows.iterator().next(), clocks))));
    }

    private static Future<List<Clock>> clocks(SqlConnection connection, CaseId id) {
        return connection
                .preparedQuery(CaseSql.CLOCKS)
                .execute(Tuple.of(new UUID[] {id.value()}))
                .map(rows -> CaseRows.clocks(rows).getOrDefault(id, List.of()));
    }

    private static <T> Future<Optional<T>> write(SqlConnection connection, LockedCase locked, Answer<T> answer) {
        return answer.change()
                .map(change -> CaseWriting.change(connection, locked, change))
                .orElseGet(Future::succeededFuture)
                .map(written -> Optional.of(answer.told()));
    }

    /** Ends the transaction of an intake whose key has opened a case before. */
    private static final class KeyUsedBefore extends RuntimeException {
        private static final long serialVersionUID = 1L;

        KeyUsedBefore() {
            super("the key has opened a case before", null, false, false);
        }
    }
}
