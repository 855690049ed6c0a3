package org.jiesu.store;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowIterator;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the cases that are opened in one transaction. */
final class OpeningRows {
    private OpeningRows() {}

    /**
     * Writes them in three round trips however many they are.
     *
     * @return what was opened, in the order of the drafts
     */
    static Future<List<CaseStore.Opened>> write(SqlConnection connection, List<NewCase> drafts) {
        Future<Map<Buffer, NewCase.Caller>> callers = callers(connection, drafts);
        Future<RowSet<Row>> moments =
                connection.preparedQuery(CaseSql.BEGIN_INTAKE).execute(Tuple.of(drafts.size()));
        return Future.all(callers, moments)
                .map(told -> begun(drafts, callers.result(), moments.result().iterator()))
                .compose(begun -> write(connection, drafts, begun));
    }

    /** The callers by what tells them apart: their telephone's blind index, else the id they get. */
    private static Future<Map<Buffer, NewCase.Caller>> callers(SqlConnection connection, List<NewCase> drafts) {
        Map<Buffer, NewCase> first = new LinkedHashMap<>();
        drafts.forEach(draft -> first.putIfAbsent(draft.callerName(), draft));
        return CallerRows.name(
                connection, first.values().stream().map(NewCase::newcomer).toList());
    }

    private static List<NewCase.Begun> begun(
            List<NewCase> drafts, Map<Buffer, NewCase.Caller> callers, RowIterator<Row> moments) {
        List<NewCase.Begun> begun = new ArrayList<>();
        for (NewCase draft : drafts) {
            Row row = moments.next();
            NewCase.Caller caller =
                    Optional.ofNullable(callers.get(draft.callerName())).orElseThrow();
            begun.add(draft.compose()
                    .apply(new NewCase.Moment(CaseRows.instant(row, "now"), row.getLong("serial"), caller)));
        }
        return begun;
    }

    private static Future<List<CaseStore.Opened>> write(
            SqlConnection connection, List<NewCase> drafts, List<NewCase.Begun> begun) {
        Batch batch = new Batch();
        Keys.All keys = new Keys.All();
        List<CaseStore.Opened> opened = new ArrayList<>();
        for (int one = 0; one < drafts.size(); one++) {
            NewCase.Begun intake = begun.get(one);
            FactChain chain = CaseWriting.open(batch, intake);
            drafts.get(one).key().ifPresent(key -> keys.add(key, Keys.Meaning.of(intake.id(), intake.seq())));
            opened.add(CaseStore.Opened.now(Written.of(intake, chain)));
        }
        return Future.all(keys.remember(connection), batch.write(connection)).map(opened);
    }
}
