package org.jiesu.store;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Finds or makes the callers of cases that are opened. Whoever is found stays locked until the cases are committed. */
final class CallerRows {
    private CallerRows() {}

    /** The callers by their names; of a number that has called before, who it was then. */
    static Future<Map<Buffer, NewCase.Caller>> name(SqlConnection connection, List<NewCase.Newcomer> newcomers) {
        boolean turning = newcomers.stream()
                .anyMatch(one -> one.phone().flatMap(NewCase.Phone::other).isPresent());
        return (turning ? byEitherKey(connection, newcomers) : byOneKey(connection, newcomers))
                .map(CallerRows::callers);
    }

    private static Future<RowSet<Row>> byOneKey(SqlConnection connection, List<NewCase.Newcomer> newcomers) {
        return connection
                .preparedQuery(CaseSql.NAME_CALLERS)
                .execute(Tuple.of(
                        ids(newcomers),
                        buffers(newcomers, one -> Optional.of(one.caller().wrappedKey())),
                        buffers(newcomers, one -> one.phone().map(NewCase.Phone::index)),
                        masterKeys(newcomers)));
    }

    /**
     * While keys are turned a number may be found by either key, and no unique index reaches over both: whoever asks for
     * the same number meets on a lock first.
     */
    private static Future<RowSet<Row>> byEitherKey(SqlConnection connection, List<NewCase.Newcomer> newcomers) {
        Long[] meetings = newcomers.stream()
                .flatMap(one -> one.phone().stream())
                .map(NewCase.Phone::meeting)
                .toArray(Long[]::new);
        return connection
                .preparedQuery(CallerSql.MEET)
                .execute(Tuple.of(meetings))
                .compose(met -> connection
                        .preparedQuery(CallerSql.NAME_BY_EITHER_KEY)
                        .execute(Tuple.of(
                                ids(newcomers),
                                buffers(
                                        newcomers,
                                        one -> Optional.of(one.caller().wrappedKey())),
                                buffers(newcomers, one -> one.phone().map(NewCase.Phone::index)),
                                buffers(newcomers, one -> one.phone().flatMap(NewCase.Phone::other)),
                                buffers(newcomers, one -> one.phone().map(NewCase.Phone::name)),
                                masterKeys(newcomers))));
    }

    private static Map<Buffer, NewCase.Caller> callers(RowSet<Row> rows) {
        Map<Buffer, NewCase.Caller> callers = new HashMap<>();
        for (Row row : rows) {
            UUID id = row.getUUID("id");
            Buffer name = Optional.ofNullable(row.getBuffer("name")).orElseGet(() -> NewCase.nameless(id));
            callers.put(name, new NewCase.Caller(id, row.getBuffer("wrapped_key")));
        }
        return callers;
    }

    private static UUID[] ids(List<NewCase.Newcomer> newcomers) {
        return newcomers.stream().map(one -> one.caller().id()).toArray(UUID[]::new);
    }

    private static String[] masterKeys(List<NewCase.Newcomer> newcomers) {
        return newcomers.stream().map(NewCase.Newcomer::masterKey).toArray(String[]::new);
    }

    private static Buffer[] buffers(
            List<NewCase.Newcomer> newcomers, Function<NewCase.Newcomer, Optional<Buffer>> what) {
        return newcomers.stream().map(one -> what.apply(one).orElse(null)).toArray(Buffer[]::new);
    }
}
