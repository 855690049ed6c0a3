package org.jiesu.store;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jiesu.core.casefile.CaseId;

/** Reads the whole record to check it, a page at a time. */
public final class RecordStore {
    /** Not among the statements of {@link RecordSql}, since PostgreSQL does not prepare it. One look may take long. */
    private static final String ONE_MOMENT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY;"
            + " SET LOCAL statement_timeout = '1h'; SET LOCAL idle_in_transaction_session_timeout = '10min'";

    private final Pool pool;

    public RecordStore(Pool pool) {
        this.pool = pool;
    }

    /**
     * What is left of a member of a seal.
     *
     * @param hash of the fact in its place; empty if none is there
     * @param number of its case; empty if the case has no row
     * @param last {@code seq} of the last fact of its case; asked only where the fact is gone, empty if all are
     */
    public record Held(Optional<Buffer> hash, Optional<String> number, OptionalInt last) {}

    /** Lets the reader see the record as it was at one moment, while nodes go on writing. */
    public <T> Future<T> atOneMoment(Function<Moment, Future<T>> reader) {
        return pool.withTransaction(connection ->
                connection.query(ONE_MOMENT).execute().compose(set -> reader.apply(new Moment(connection))));
    }

    /** The record at one moment; ends with the call of its reader. */
    public static final class Moment {
        private final SqlConnection connection;

        Moment(SqlConnection connection) {
            this.connection = connection;
        }

        /** The cases after an id, in order; the first page comes after the nil UUID. */
        public Future<List<CaseRecord>> cases(CaseId after, int atMost) {
            return page(RecordSql.NEXT_CASES, after, atMost);
        }

        /** The cases after an id of which only facts are left, in order. */
        public Future<List<CaseRecord>> orphans(CaseId after, int atMost) {
            return page(RecordSql.NEXT_ORPHANS, after, atMost);
        }

        private Future<List<CaseRecord>> page(String sql, CaseId after, int atMost) {
            return connection
                    .preparedQuery(sql)
                    .execute(Tuple.of(after.value(), atMost))
                    .compose(this::records);
        }

        /** The case with a number, if there is one. */
        public Future<List<CaseRecord>> cases(String number) {
            return connection
                    .preparedQuery(RecordSql.ID_OF_NUMBER)
                    .execute(Tuple.of(number))
                    .compose(this::records);
        }

        /** The seals after a number, in order, each with its members. */
        public Future<List<Seal.Run>> seals(long after, int atMost) {
            return connection
                    .preparedQuery(RecordSql.NEXT_SEALS)
                    .execute(Tuple.of(after, atMost))
                    .map(rows -> stream(rows).map(Seal.Run::of).toList());
        }

        /** Number of the last seal; 0 if there is none. */
        public Future<Long> lastSeal() {
            return connection
                    .preparedQuery(SealSql.LAST)
                    .execute()
                    .map(rows -> rows.size() == 0 ? 0L : rows.iterator().next().getLong("number"));
        }

        /** What is left of these members, in their order. */
        public Future<List<Held>> held(List<SealMember> members) {
            UUID[] ids = members.stream().map(one -> one.id().value()).toArray(UUID[]::new);
            Integer[] seqs = members.stream().map(SealMember::seq).toArray(Integer[]::new);
            return connection
                    .preparedQuery(RecordSql.HELD)
                    .execute(Tuple.tuple().addValue(ids).addValue(seqs))
                    .map(rows -> stream(rows).map(Moment::held).toList());
        }

        /** The entries of the audit after a number, in order. */
        public Future<List<AuditRecord>> audit(long after, int atMost) {
            return connection
                    .preparedQuery(AuditSql.FROM)
                    .execute(Tuple.of(after, atMost))
                    .map(rows -> stream(rows).map(AuditRecord::of).toList());
        }

        /** The hashes of these entries of the audit, by their numbers; what is gone has none. */
        public Future<Map<Long, byte[]>> auditHashes(Set<Long> seqs) {
            return connection
                    .preparedQuery(AuditSql.HASHES)
                    .execute(Tuple.tuple().addValue(seqs.toArray(Long[]::new)))
                    .map(rows -> stream(rows)
                            .collect(Collectors.toMap(row -> row.getLong("seq"), row -> row.getBuffer("hash")
                                    .getBytes())));
        }

        /** The end of the audit as whoever adds to it knows it. */
        public Future<AuditStore.Head> auditHead() {
            return connection.preparedQuery(AuditSql.HEAD).execute().map(rows -> {
                Row row = rows.iterator().next();
                return new AuditStore.Head(row.getLong("seq"), row.getBuffer("hash"));
            });
        }

        /** How many facts wait for their seal behind a position. */
        public Future<Long> waiting(long sealed) {
            return connection
                    .preparedQuery(RecordSql.WAITING)
                    .execute(Tuple.of(sealed))
                    .map(rows -> rows.iterator().next().getLong("waiting"));
        }

        private Future<List<CaseRecord>> records(RowSet<Row> found) {
            UUID[] ids = stream(found).map(row -> row.getUUID("id")).toArray(UUID[]::new);
            Tuple these = Tuple.tuple().addValue(ids);
            Future<RowSet<Row>> rows = connection.preparedQuery(RecordSql.ROWS).execute(these);
            Future<RowSet<Row>> facts =
                    connection.preparedQuery(RecordSql.FACTS).execute(these);
            Future<RowSet<Row>> contents =
                    connection.preparedQuery(RecordSql.CONTENTS).execute(these);
            Future<RowSet<Row>> clocks =
                    connection.preparedQuery(CaseSql.CLOCKS).execute(these);
            return Future.all(rows, facts, contents, clocks)
                    .map(all ->
                            new RecordRows(rows.result(), facts.result(), contents.result(), clocks.result()).of(ids));
        }

        private static Held held(Row row) {
            Integer last = row.getInteger("last");
            return new Held(
                    Optional.ofNullable(row.getBuffer("hash")),
                    Optional.ofNullable(row.getString("number")),
                    last == null ? OptionalInt.empty() : OptionalInt.of(last));
        }

        private static Stream<Row> stream(RowSet<Row> rows) {
            return StreamSupport.stream(rows.spliterator(), false);
        }
    }
}
