package org.jiesu.store;

/** Statements about jiesu's time. */
final class TimeSql {
    private TimeSql() {}

    static final String NOW = "SELECT jiesu_now() AS now";

    /** Real time, wherever the clock of the cases was moved. */
    static final String REAL = "SELECT statement_timestamp() AS now";

    /** No row: the clock was moved ahead once, and now somebody wants it to be real. */
    static final String ADOPT =
            """
            UPDATE clock_setting
            SET settable = $1
            WHERE $1 OR ahead = interval '0'
            RETURNING ahead
            """;

    static final String ADVANCE =
            """
            UPDATE clock_setting
            SET ahead = ahead + make_interval(secs => $1)
            WHERE $1 >= 0::double precision
            RETURNING statement_timestamp() + ahead AS now
            """;

    /** No row: the instant lies behind jiesu's present. */
    static final String MOVE_TO =
            """
            UPDATE clock_setting
            SET ahead = make_interval(secs => extract(epoch FROM $1 - statement_timestamp())::double precision)
            WHERE $1 >= statement_timestamp() + ahead
            RETURNING statement_timestamp() + ahead AS now
            """;

    /** No row: there is a fact already, or the clock is not settable. */
    static final String BEGIN =
            """
            UPDATE clock_setting
            SET ahead = make_interval(secs => extract(epoch FROM $1 - statement_timestamp())::double precision)
            WHERE settable AND NOT EXISTS (SELECT FROM fact)
            RETURNING statement_timestamp() + ahead AS now
            """;
}
