package org.jiesu.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jiesu.core.calendar.Almanac;
import org.jiesu.core.casefile.CaseId;
import org.jiesu.core.sla.Clock;

/**
 * Claims due levels in batches and writes what the core makes of them, in one transaction: claimed and done are the same
 * thing, so no level is done twice and none is lost when a node dies.
 */
public final class ClockStore {
    private final Pool sweep;
    private final int batch;
    private final int triesAlone;
    private final Runnable committed;

    /**
     * Claims through one pool.
     *
     * @param batch so many levels are looked at in one claim
     * @param triesAlone after so many failures of a case by itself its due levels are set aside as failed
     * @param committed told after each claim that changed something
     */
    public ClockStore(Pool sweep, int batch, int triesAlone, Runnable committed) {
        this.sweep = sweep;
        this.batch = batch;
        this.triesAlone = triesAlone;
        this.committed = committed;
    }

    /**
     * One claim.
     *
     * @param climb the change that time has made to a case
     */
    public Future<Claimed> claim(Function<LockedCase, Change> climb) {
        return sweep.withTransaction(connection -> connection
                        .preparedQuery(ClockSql.CLAIM)
                        .execute(Tuple.of(batch))
                        .compose(rows -> write(connection, rows, climb)))
                .onSuccess(this::tell);
    }

    /**
     * The claim for when a batch has failed: each case in a transaction of its own, so that one that cannot be written
     * does not keep the others waiting.
     */
    public Future<Claimed> claimOneByOne(Function<LockedCase, Change> climb) {
        return sweep.preparedQuery(ClockSql.DUE_CASES).execute(Tuple.of(batch)).compose(rows -> {
            Future<Claimed> done = Future.succeededFuture(Claimed.NOTHING);
            for (Row row : rows) {
                UUID id = row.getUUID("case_id");
                done = done.compose(before -> alone(id, climb).map(before::and));
            }
            return done;
        });
    }

    /**
     * One claim of cases whose clocks were reckoned without the lists of some years.
     *
     * @param again the change that the lists have made to a case
     */
    public Future<Claimed> claimProvisional(Almanac almanac, Function<LockedCase, Change> again) {
        Tuple listed = Tuple.of(
                batch,
                almanac.years().toArray(Integer[]::new),
                almanac.byName().keySet().toArray(String[]::new));
        return sweep.withTransaction(connection -> connection
                        .preparedQuery(ClockSql.CLAIM_PROVISIONAL)
                        .execute(listed)
                        .compose(rows -> write(connection, rows, again)))
                .onSuccess(this::tell);
    }

    /** How many levels time has passed that are not done yet. */
    public Future<Long> due() {
        return sweep.preparedQuery(ClockSql.DUE_COUNT)
                .execute()
                .map(rows -> rows.iterator().next().getLong("due"));
    }

    private Future<Claimed> alone(UUID id, Function<LockedCase, Change> climb) {
        return sweep.withTransaction(connection -> connection
                        .preparedQuery(ClockSql.CLAIM_ONE)
                        .execute(Tuple.of(id))
                        .compose(rows -> write(connection, rows, climb)))
                .onSuccess(this::tell)
                .recover(failure -> Unavailable.is(failure)
                        ? Future.failedFuture(failure)
                        : sweep.preparedQuery(ClockSql.COUNT_FAILURE)
                                .execute(Tuple.of(id, (short) triesAlone))
                                .map(Claimed::setAside));
    }

    private void tell(Claimed claimed) {
        if (claimed.cases() > 0) {
            committed.run();
        }
    }

    private static Future<Claimed> write(
            SqlConnection connection, RowSet<Row> claimed, Function<LockedCase, Change> climb) {
        if (claimed.size() == 0) {
            return Future.succeededFuture(Claimed.NOTHING);
        }
        UUID[] ids = StreamSupport.stream(claimed.spliterator(), false)
                .map(row -> row.getUUID("id"))
                .toArray(UUID[]::new);
        return connection.preparedQuery(CaseSql.CLOCKS).execute(Tuple.of(ids)).compose(rows -> {
            Map<CaseId, List<Clock>> clocks = ClockRows.read(rows);
            Batch batch = new Batch();
            List<Change> changes = new ArrayList<>();
            for (Row row : claimed) {
                CaseId id = new CaseId(row.getUUID("id"));
                LockedCase locked = CaseRows.locked(row, clocks.getOrDefault(id, List.of()));
                Change change = climb.apply(locked);
                if (!change.facts().isEmpty()) {
                    CaseWriting.change(batch, locked, change);
                    changes.add(change);
                }
            }
            return batch.write(connection).map(Claimed.of(changes));
        });
    }
}
