package org.jiesu.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Finds callers whose words are past their time. */
public final class RetentionStore {
    private final Pool pool;

    public RetentionStore(Pool pool) {
        this.pool = pool;
    }

    /**
     * A caller who was looked at.
     *
     * @param numbers of its cases, the first hundred
     * @param due whether all of its cases are past their time
     */
    public record Looked(UUID caller, List<String> numbers, long cases, boolean due) {}

    /**
     * Looks at the next callers in order of their pseudonyms.
     *
     * @param days after closing, by kind of case
     * @return empty when there are no more who could be due
     */
    public Future<List<Looked>> look(UUID after, Map<String, Integer> days, int atMost) {
        List<String> kinds = List.copyOf(days.keySet());
        int least = days.values().stream().mapToInt(Integer::intValue).min().orElse(Integer.MAX_VALUE);
        if (kinds.isEmpty()) {
            return Future.succeededFuture(List.of());
        }
        return pool.preparedQuery(RetentionSql.LOOK)
                .execute(Tuple.of(
                        after,
                        kinds.toArray(String[]::new),
                        kinds.stream().map(days::get).toArray(Integer[]::new),
                        least,
                        atMost))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(RetentionStore::looked)
                        .toList());
    }

    private static Looked looked(Row row) {
        String[] numbers = row.getArrayOfStrings("numbers");
        return new Looked(
                row.getUUID("id"),
                numbers == null ? List.of() : List.of(numbers),
                row.getLong("cases"),
                row.getBoolean("due"));
    }
}
