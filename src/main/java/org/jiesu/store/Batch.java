package org.jiesu.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rows that one transaction writes, of one case or of many, gathered by statement: they are sent together, each
 * statement once, those first that others refer to.
 */
final class Batch {
    private static final List<String> IN_ORDER = List.of(
            CaseSql.INSERT_CASE,
            CaseSql.INSERT_CONTENTS,
            CaseSql.INSERT_WORDS,
            CaseSql.INSERT_FACTS,
            CaseSql.UPDATE_CASE,
            CaseSql.INSERT_OUTBOX,
            CaseSql.INSERT_ASSIGNMENT,
            CaseSql.START_CLOCKS,
            CaseSql.TURN_CLOCKS,
            CaseSql.DO_LEVELS);

    /** The row is locked, so that it is as the change found it; anything else is a bug that must not be committed. */
    private static final Set<String> ONE_ROW_EACH = Set.of(CaseSql.INSERT_CASE, CaseSql.UPDATE_CASE);

    private final Map<String, List<Tuple>> rows = new HashMap<>();

    void add(String statement, Tuple values) {
        rows.computeIfAbsent(statement, first -> new ArrayList<>()).add(values);
    }

    Future<Void> write(SqlConnection connection) {
        List<Future<RowSet<Row>>> writes = new ArrayList<>();
        for (String statement : IN_ORDER) {
            List<Tuple> values = rows.getOrDefault(statement, List.of());
            if (!values.isEmpty()) {
                writes.add(connection
                        .preparedQuery(statement)
                        .executeBatch(values)
                        .compose(written -> held(statement, written)));
            }
        }
        return Future.all(writes).mapEmpty();
    }

    private static Future<RowSet<Row>> held(String statement, RowSet<Row> written) {
        if (ONE_ROW_EACH.contains(statement)) {
            for (RowSet<Row> one = written; one != null; one = one.next()) {
                if (one.rowCount() != 1) {
                    return Future.failedFuture(new IllegalStateException("the case is not as its change found it"));
                }
            }
        }
        return Future.succeededFuture(written);
    }
}
