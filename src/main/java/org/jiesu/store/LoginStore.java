package org.jiesu.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.Optional;

/**
 * How often each name was tried with a wrong password, for all nodes together. Names without an account are counted
 * alike, so that waiting tells nothing.
 */
public final class LoginStore {
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final Pool pool;

    LoginStore(Pool pool) {
        this.pool = pool;
    }

    /**
     * Counts a try that is about to be made.
     *
     * @param allowed failures before the first wait
     * @return how long the name must wait first; nothing was counted then
     */
    public Future<Optional<Duration>> attempt(String name, int allowed) {
        return pool.preparedQuery(LoginSql.TRY).execute(Tuple.of(name, allowed)).map(LoginStore::left);
    }

    private static Optional<Duration> left(RowSet<Row> rows) {
        Row row = rows.iterator().next();
        if (row.getInteger("failures") != null) {
            return Optional.empty();
        }
        Duration left = Optional.ofNullable(row.getLong("wait_ms"))
                .map(Duration::ofMillis)
                .orElse(A_MOMENT);
        return Optional.of(left.compareTo(A_MOMENT) < 0 ? A_MOMENT : left);
    }

    /** Takes back a try that was not made. */
    public Future<Void> giveBack(String name) {
        return pool.preparedQuery(LoginSql.GIVE_BACK).execute(Tuple.of(name)).mapEmpty();
    }

    /** Forgets what failed before somebody entered. */
    public Future<Void> forget(String name) {
        return forget(pool, name).mapEmpty();
    }

    /** Forgets it; how many tries there were. */
    static Future<Integer> forget(SqlClient client, String name) {
        return client.preparedQuery(LoginSql.FORGET)
                .execute(Tuple.of(name))
                .map(rows -> rows.size() == 0 ? 0 : rows.iterator().next().getInteger("failures"));
    }
}
