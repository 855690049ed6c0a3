package org.jiesu.store;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jiesu.core.casefile.Actor;
import org.jiesu.core.casefile.CaseId;

/** Keeps flagged numbers by their marks; every step goes into the audit in its transaction. */
public final class FlagStore {
    private final Pool pool;

    public FlagStore(Pool pool) {
        this.pool = pool;
    }

    /** A flag; the number is nowhere in it. */
    public record Flag(
            UUID id,
            String reason,
            Instant until,
            Step proposed,
            Optional<Step> reviewed,
            Optional<Boolean> confirmed,
            Optional<Step> lifted) {}

    /** Who took a step, and when. */
    public record Step(String by, Instant at) {}

    /** What became of a review or a lifting. */
    public sealed interface Outcome {
        record Done(Flag flag) implements Outcome {}

        record NoSuchFlag() implements Outcome {}

        /** Whoever proposed it cannot review it. */
        record SamePerson() implements Outcome {}

        /** It was reviewed or lifted before, otherwise or by another. */
        record NotNow() implements Outcome {}
    }

    /** A number that is to be flagged. */
    public record Proposal(Buffer mark, String reason, Instant until, Actor by) {}

    /** Proposes a flag; empty where the number is flagged or proposed already. */
    public Future<Optional<Flag>> propose(Proposal proposal) {
        UUID id = UUID.randomUUID();
        Tuple row = Tuple.of(
                id,
                proposal.mark(),
                proposal.reason(),
                CaseWriting.utc(proposal.until()),
                proposal.by().account());
        long meeting = proposal.mark().getLong(0);
        return SureTransaction.in(pool, connection -> connection
                .preparedQuery(CallerSql.MEET)
                .execute(Tuple.of((Object) new Long[] {meeting}))
                .compose(met -> connection.preparedQuery(FlagSql.PROPOSE).execute(row))
                .compose(done -> done.rowCount() == 0
                        ? Future.succeededFuture(Optional.empty())
                        : told(connection, id, AuditAction.FLAG_PROPOSED, proposal.by())
                                .map(Optional::of)));
    }

    /** Confirms or rejects what another account has proposed. */
    public Future<Outcome> review(UUID id, boolean confirmed, Actor by) {
        AuditAction action = confirmed ? AuditAction.FLAG_CONFIRMED : AuditAction.FLAG_REJECTED;
        return locked(id, (connection, flag) -> {
            if (flag.proposed().by().equals(by.account())) {
                return Future.succeededFuture(new Outcome.SamePerson());
            }
            if (flag.reviewed().isPresent()) {
                boolean same = flag.confirmed().orElseThrow() == confirmed
                        && flag.reviewed().get().by().equals(by.account());
                return Future.succeededFuture(same ? new Outcome.Done(flag) : new Outcome.NotNow());
            }
            return connection
                    .preparedQuery(FlagSql.REVIEW)
                    .execute(Tuple.of(id, by.account(), confirmed))
                    .compose(done -> told(connection, id, action, by))
                    .map(Outcome.Done::new);
        });
    }

    /** Ends a flag before its time. */
    public Future<Outcome> lift(UUID id, Actor by) {
        return locked(id, (connection, flag) -> {
            if (flag.lifted().isPresent()) {
                boolean same = flag.lifted().get().by().equals(by.account());
                return Future.succeededFuture(same ? new Outcome.Done(flag) : new Outcome.NotNow());
            }
            return connection
                    .preparedQuery(FlagSql.LIFT)
                    .execute(Tuple.of(id, by.account()))
                    .compose(done -> told(connection, id, AuditAction.FLAG_LIFTED, by))
                    .map(Outcome.Done::new);
        });
    }

    private interface Taking {
        Future<Outcome> step(SqlConnection connection, Flag flag);
    }

    private Future<Outcome> locked(UUID id, Taking taking) {
        return SureTransaction.in(pool, connection -> connection
                .preparedQuery(FlagSql.LOCK)
                .execute(Tuple.of(id))
                .compose(rows -> rows.size() == 0
                        ? Future.succeededFuture(new Outcome.NoSuchFlag())
                        : taking.step(connection, flag(rows.iterator().next()))));
    }

    private static Future<Flag> told(SqlConnection connection, UUID id, AuditAction action, Actor by) {
        return connection
                .preparedQuery(FlagSql.ONE)
                .execute(Tuple.of(id))
                .map(rows -> flag(rows.iterator().next()))
                .compose(flag -> AuditStore.write(
                                connection,
                                new AuditEntry(
                                        by,
                                        action,
                                        AuditEntry.About.subject(id.toString()),
                                        Map.of(
                                                "reason",
                                                flag.reason(),
                                                "until",
                                                flag.until().toString())))
                        .map(flag));
    }

    /** The flag that stands against a number now. */
    public Future<Optional<Flag>> standing(Buffer mark) {
        return pool.preparedQuery(FlagSql.STANDING).execute(Tuple.of(mark)).map(rows -> flags(rows).stream()
                .findFirst());
    }

    /** Those to be reviewed, then those that stand, the first to end first. */
    public Future<List<Flag>> list(int atMost) {
        return pool.preparedQuery(FlagSql.LIST).execute(Tuple.of(atMost)).map(FlagStore::flags);
    }

    /** The sealed words of a case that hold its caller's number, with the key they are under. */
    public record Sealed(Buffer wrappedKey, StoredCase.Piece told) {}

    /** Empty where no flag stands at all, or the caller of the case left no number. */
    public Future<Optional<Sealed>> numberOf(CaseId id) {
        return pool.preparedQuery(FlagSql.NUMBER_OF_CASE)
                .execute(Tuple.of(id.value()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Sealed(
                                row.getBuffer("wrapped_key"),
                                new StoredCase.Piece(row.getUUID("id"), row.getBuffer("sealed"))))
                        .findFirst());
    }

    private static List<Flag> flags(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(FlagStore::flag)
                .toList();
    }

    private static Flag flag(Row row) {
        return new Flag(
                row.getUUID("id"),
                row.getString("reason"),
                CaseRows.instant(row, "until"),
                new Step(row.getString("proposed_by"), CaseRows.instant(row, "proposed_at")),
                step(row, "reviewed"),
                Optional.ofNullable(row.getBoolean("confirmed")),
                step(row, "lifted"));
    }

    private static Optional<Step> step(Row row, String what) {
        return Optional.ofNullable(row.getString(what + "_by"))
                .map(by -> new Step(by, CaseRows.instant(row, what + "_at")));
    }
}
