package org.jiesu.store;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * A caller with the numbers of its cases.
 *
 * @param kept false once it is erased
 * @param open the numbers of those that are not closed
 */
public record CallerCases(UUID caller, boolean kept, List<String> numbers, List<String> open) {
    /** By what a caller is meant. */
    public sealed interface Meant {
        record ById(UUID caller) implements Meant {}

        record ByCase(UUID caseId) implements Meant {}

        /** By the blind indexes of the number, one for each key. */
        record ByPhone(List<Buffer> indexes) implements Meant {}
    }

    static Future<Optional<CallerCases>> find(SqlClient client, Meant meant, int atMost) {
        return rows(client, meant)
                .compose(rows -> rows.size() == 0
                        ? Future.succeededFuture(Optional.empty())
                        : cases(client, rows.iterator().next(), atMost).map(Optional::of));
    }

    private static Future<RowSet<Row>> rows(SqlClient client, Meant meant) {
        if (meant instanceof Meant.ById by) {
            return client.preparedQuery(ErasureSql.BY_ID).execute(Tuple.of(by.caller()));
        }
        if (meant instanceof Meant.ByCase by) {
            return client.preparedQuery(ErasureSql.BY_CASE).execute(Tuple.of(by.caseId()));
        }
        List<Buffer> indexes = ((Meant.ByPhone) meant).indexes();
        return client.preparedQuery(ErasureSql.BY_PHONE).execute(Tuple.of((Object) indexes.toArray(Buffer[]::new)));
    }

    private static Future<CallerCases> cases(SqlClient client, Row caller, int atMost) {
        UUID id = caller.getUUID("id");
        return client.preparedQuery(ErasureSql.CASES)
                .execute(Tuple.of(id, atMost))
                .map(rows -> new CallerCases(id, caller.getBoolean("kept"), numbers(rows, false), numbers(rows, true)));
    }

    private static List<String> numbers(RowSet<Row> rows, boolean onlyOpen) {
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> !onlyOpen || row.getBoolean("open"))
                .map(row -> row.getString("number"))
                .toList();
    }
}
