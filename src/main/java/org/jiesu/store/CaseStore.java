package org.jiesu.store;

import io.vertx.core.Future;
import io.vertx.pgclient.data.Interval;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jiesu.config.DatabaseSettings;
import org.jiesu.core.casefile.CaseFile;
import org.jiesu.core.casefile.CaseId;
import org.jiesu.core.casefile.Source;
import org.jiesu.core.sla.Clock;

/**
 * Opens cases and changes them: each in one transaction that writes facts, contents, clocks, outbox and the idempotency
 * key together, after the row of the case is locked. When a connection breaks while a transaction is being committed,
 * PostgreSQL is asked what became of it before anybody is answered.
 */
public final class CaseStore {
    private final Pool intake;
    private final Pool commands;
    private final Openings openings;
    private final Runnable committed;

    /**
     * Stores through two pools.
     *
     * @param committed told after each commit that there is something in the outbox
     */
    public CaseStore(Database database, DatabaseSettings settings, Runnable committed) {
        this.intake = database.intake();
        this.commands = database.commands();
        this.openings = new Openings(intake, settings.pools().intake(), settings.waiting());
        this.committed = committed;
    }

    /** Opens a case. The same key of the same account opens one case, whatever happens in between. */
    public Future<Opened> open(NewCase draft) {
        return openings.open(draft).onSuccess(opened -> committed.run()).recover(failure -> Keys.afterFailure(
                        intake, failure, draft.key())
                .map(meaning -> new Opened(meaning.id().orElseThrow(), meaning.seq(), Optional.empty()))
                .recover(other -> Future.failedFuture(SourceTaken.orAsItIs(other))));
    }

    /** The case that the ticket of another system is here. */
    public Future<Optional<String>> numberOf(Source source) {
        return intake.preparedQuery(CaseSql.OF_SOURCE)
                .execute(Tuple.of(source.system(), source.number()))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(rows.iterator().next().getString("number")));
    }

    /**
     * Locks the case, lets {@code decide} look at it, and writes what it answers. With an empty answer nothing is
     * written, nor is the key remembered. A key that stands for this very command already is not decided again.
     */
    public <T> Future<Changed<T>> change(CaseId id, Optional<NewCase.Key> key, Function<LockedCase, Answer<T>> decide) {
        return SureTransaction.in(commands, connection -> change(connection, id, key, decide))
                .onSuccess(done -> committed.run())
                .recover(failure -> Keys.afterFailure(commands, failure, key)
                        .map(meaning -> new Changed.Replayed<>(meaning.seq())));
    }

    /**
     * The case that the key has opened before, if it has.
     *
     * @return fails with {@link KeyOfAnotherBody} if the key came with another body then
     */
    public Future<Optional<Opened>> recall(NewCase.Key key) {
        return Keys.recall(intake, Optional.of(key))
                .map(known ->
                        known.map(meaning -> new Opened(meaning.id().orElseThrow(), meaning.seq(), Optional.empty())));
    }

    /** Forgets idempotency keys older than {@code age} unless they are lasting, at most {@code batch} at a time. */
    public Future<Integer> forgetKeys(Duration age, int batch) {
        Interval interval = Interval.of(0, 0, 0, (int) age.toHours());
        return intake.preparedQuery(KeySql.FORGET)
                .execute(Tuple.of(interval, batch))
                .map(rows -> rows.rowCount());
    }

    /** What is to be written, if anything, and what the caller is told once it is committed. */
    public record Answer<T>(Optional<Change> change, T told) {}

    /**
     * The case that was opened.
     *
     * @param seq its last fact when it was opened
     * @param written what was written; empty when the key had opened the case before
     */
    public record Opened(CaseId id, int seq, Optional<Written> written) {
        static Opened now(Written written) {
            CaseFile file = written.stored().file();
            return new Opened(file.id(), file.seq(), Optional.of(written));
        }

        /** Whether the key had opened the case before. */
        public boolean replayed() {
            return written.isEmpty();
        }
    }

    /** What became of a change. */
    public sealed interface Changed<T> {
        record NoSuchCase<T>() implements Changed<T> {}

        /**
         * Decided now.
         *
         * @param seq the last fact of the case after it
         */
        record Decided<T>(T told, int seq) implements Changed<T> {}

        /** Done before, under the same key; {@code seq} was the last fact of the case then. */
        record Replayed<T>(int seq) implements Changed<T> {}
    }

    private static <T> Future<Changed<T>> change(
            SqlConnection connection, CaseId id, Optional<NewCase.Key> key, Function<LockedCase, Answer<T>> decide) {
        return lock(connection, id)
                .compose(locked -> Keys.recall(connection, key).compose(known -> {
                    if (known.isPresent()) {
                        return Future.succeededFuture(
                                new Changed.Replayed<>(known.get().seq()));
                    }
                    return locked.isEmpty()
                            ? Future.succeededFuture(new Changed.NoSuchCase<>())
                            : write(connection, locked.get(), key, decide.apply(locked.get()));
                }));
    }

    private static <T> Future<Changed<T>> write(
            SqlConnection connection, LockedCase locked, Optional<NewCase.Key> key, Answer<T> answer) {
        int before = locked.file().seq();
        if (answer.change().isEmpty()) {
            return Future.succeededFuture(new Changed.Decided<>(answer.told(), before));
        }
        Change change = answer.change().get();
        int seq = before + change.facts().size();
        return Keys.remember(connection, key, Keys.Meaning.of(locked.file().id(), seq))
                .compose(first -> {
                    Batch batch = new Batch();
                    CaseWriting.change(batch, locked, change);
                    return batch.write(connection);
                })
                .map(written -> new Changed.Decided<>(answer.told(), seq));
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
                .map(rows -> ClockRows.read(rows).getOrDefault(id, List.of()));
    }
}
