package org.jiesu.store;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jiesu.core.casefile.CaseId;

/**
 * What idempotency keys stand for. A key is remembered in the transaction of the effect that it came with, so that either
 * both are there or neither.
 */
final class Keys {
    private Keys() {}

    /**
     * What a key stands for.
     *
     * @param id the case that was opened or changed; empty where it was no case
     * @param seq the last fact of that case then
     * @param answer what was answered where it was no case; never personal data
     */
    record Meaning(Optional<CaseId> id, int seq, Optional<String> answer) {
        static Meaning of(CaseId id, int seq) {
            return new Meaning(Optional.of(id), seq, Optional.empty());
        }

        static Meaning of(String answer) {
            return new Meaning(Optional.empty(), 0, Optional.of(answer));
        }
    }

    /**
     * What the key stands for already.
     *
     * @return fails with {@link KeyOfAnotherBody} if it came with something else
     */
    static Future<Optional<Meaning>> recall(SqlClient client, Optional<NewCase.Key> key) {
        if (key.isEmpty()) {
            return Future.succeededFuture(Optional.empty());
        }
        return client.preparedQuery(KeySql.RECALL)
                .execute(Tuple.of(key.get().account(), key.get().key()))
                .compose(rows -> rows.size() == 0
                        ? Future.succeededFuture(Optional.empty())
                        : meaning(rows.iterator().next(), key.get()).map(Optional::of));
    }

    private static Future<Meaning> meaning(Row row, NewCase.Key key) {
        Buffer hash = row.getBuffer("body_hash");
        Optional<UUID> id = Optional.ofNullable(row.getUUID("case_id"));
        int seq = Optional.ofNullable(row.getInteger("seq")).orElse(0);
        return hash.equals(key.bodyHash())
                ? Future.succeededFuture(
                        new Meaning(id.map(CaseId::new), seq, Optional.ofNullable(row.getString("answer"))))
                : Future.failedFuture(new KeyOfAnotherBody());
    }

    /**
     * Remembers it.
     *
     * @return fails with {@link UsedBefore} if another transaction was first; then nothing must be committed
     */
    static Future<Void> remember(SqlConnection connection, Optional<NewCase.Key> key, Meaning meaning) {
        All all = new All();
        key.ifPresent(given -> all.add(given, meaning));
        return all.remember(connection);
    }

    /** The keys of one transaction. */
    static final class All {
        private final SortedMap<NewCase.Name, Tuple> rows =
                new TreeMap<>(Comparator.comparing(NewCase.Name::account).thenComparing(NewCase.Name::key));

        void add(NewCase.Key key, Meaning meaning) {
            rows.put(
                    key.name(),
                    Tuple.of(
                            key.account(),
                            key.key(),
                            key.bodyHash(),
                            meaning.id().map(CaseId::value).orElse(null),
                            meaning.seq(),
                            meaning.answer().orElse(null),
                            key.lasting()));
        }

        /**
         * Remembers them, always in the same order: two transactions with the same keys wait for one another only one
         * way.
         *
         * @return fails with {@link UsedBefore} if another transaction was first with one; then nothing must be committed
         */
        Future<Void> remember(SqlConnection connection) {
            return rows.isEmpty()
                    ? Future.succeededFuture()
                    : connection
                            .preparedQuery(KeySql.REMEMBER)
                            .executeBatch(List.copyOf(rows.values()))
                            .compose(All::unused);
        }

        private static Future<Void> unused(RowSet<Row> remembered) {
            for (RowSet<Row> one = remembered; one != null; one = one.next()) {
                if (one.rowCount() != 1) {
                    return Future.failedFuture(new UsedBefore());
                }
            }
            return Future.succeededFuture();
        }
    }

    /** What the key stands for, if that is why a transaction failed; else it fails as the transaction did. */
    static Future<Meaning> afterFailure(SqlClient client, Throwable failure, Optional<NewCase.Key> key) {
        if (failure instanceof KeyOfAnotherBody) {
            return Future.failedFuture(failure);
        }
        return recall(client, key)
                .compose(known -> known.map(Future::succeededFuture).orElseGet(() -> Future.failedFuture(failure)))
                .recover(second -> Future.failedFuture(second instanceof KeyOfAnotherBody ? second : failure));
    }

    /** Ends a transaction whose key stands for something already. */
    static final class UsedBefore extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UsedBefore() {
            super("the key stands for something already", null, false, false);
        }
    }
}
