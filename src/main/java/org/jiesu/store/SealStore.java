package org.jiesu.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jiesu.core.casefile.CaseId;
import org.jiesu.crypto.SealHeader;

/** Puts seals on the feed, one after the other, whichever node does it. */
public final class SealStore {
    private final Pool pool;

    public SealStore(Pool pool) {
        this.pool = pool;
    }

    /**
     * What is to be sealed next.
     *
     * @param last the seal before; empty for the first
     * @param first position of the first member
     * @param members at consecutive positions; empty if nothing waits
     * @param now PostgreSQL's real time, and how far the audit is
     */
    public record Waiting(Optional<Seal> last, long first, List<SealMember> members, Now now) {}

    /** What a seal is made at. */
    public record Now(Instant at, SealHeader.AuditEnd audit) {
        static Now of(Row row) {
            String hash = HexFormat.of().formatHex(row.getBuffer("audit_hash").getBytes());
            return new Now(CaseRows.instant(row, "now"), new SealHeader.AuditEnd(row.getLong("audit_seq"), hash));
        }
    }

    /**
     * Seals the next run of positions in one transaction.
     *
     * @param atMost members of one seal
     * @param make makes the seal; it is asked only if something waits
     * @return empty when nothing waits, or another node is the sealer at the moment
     */
    public Future<Optional<Seal.Run>> seal(int atMost, Function<Waiting, Future<Seal.Run>> make) {
        return pool.withTransaction(connection -> connection
                .preparedQuery(SealSql.TAKE_SEALER)
                .execute()
                .compose(rows -> rows.size() == 0
                        ? Future.succeededFuture(Optional.empty())
                        : waiting(connection, Now.of(rows.iterator().next()), atMost)
                                .compose(waiting -> waiting.members().isEmpty()
                                        ? Future.succeededFuture(Optional.empty())
                                        : make.apply(waiting).compose(run -> insert(connection, run)))));
    }

    /** The last seal, empty if there is none yet. */
    public Future<Optional<Seal>> last() {
        return pool.preparedQuery(SealSql.LAST).execute().map(SealStore::first);
    }

    /** Seals from a number on, in order. */
    public Future<List<Seal>> from(long number, int atMost) {
        return pool.preparedQuery(SealSql.FROM_NUMBER)
                .execute(Tuple.of(number, atMost))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Seal::of)
                        .toList());
    }

    private static Future<Waiting> waiting(SqlConnection connection, Now now, int atMost) {
        return connection.preparedQuery(SealSql.LAST).execute().compose(rows -> {
            Optional<Seal> last = first(rows);
            long sealed = last.map(seal -> seal.header().last()).orElse(0L);
            return connection
                    .preparedQuery(SealSql.WAITING)
                    .execute(Tuple.of(sealed, atMost))
                    .map(waiting -> run(last, waiting, now));
        });
    }

    /** Positions have no gap; were one torn, the seal would end before it, and the next begin after it. */
    private static Waiting run(Optional<Seal> last, RowSet<Row> rows, Now now) {
        List<SealMember> members = new ArrayList<>();
        long first = 0;
        for (Row row : rows) {
            long position = row.getLong("position");
            first = members.isEmpty() ? position : first;
            if (position != first + members.size()) {
                break;
            }
            CaseId id = new CaseId(row.getUUID("case_id"));
            members.add(new SealMember(id, row.getInteger("seq"), row.getBuffer("hash")));
        }
        return new Waiting(last, first, members, now);
    }

    private static Future<Optional<Seal.Run>> insert(SqlConnection connection, Seal.Run run) {
        return connection.preparedQuery(SealSql.INSERT).execute(run.row()).map(inserted -> Optional.of(run));
    }

    private static Optional<Seal> first(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).findFirst().map(Seal::of);
    }
}
