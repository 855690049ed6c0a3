package org.jiesu.store;

/** Statements about failed logins; they follow real time, never the settable clock. */
final class LoginSql {
    private LoginSql() {}

    /**
     * Counts a try before it is made, so that many at once on many nodes are not more than one after the other. While
     * the name $1 must wait nothing is counted, and {@code failures} is null. $2 failures are allowed; after a quiet day
     * they begin anew.
     */
    static final String TRY =
            """
            WITH tried AS (
                INSERT INTO login_failure AS f (slot, failures, until)
                VALUES (login_slot($1), 1, clock_timestamp() + login_wait(1, $2))
                ON CONFLICT (slot) DO UPDATE SET
                    failures = CASE WHEN f.at < clock_timestamp() - interval '1 day' THEN 1 ELSE f.failures + 1 END,
                    until = clock_timestamp() + login_wait(
                        CASE WHEN f.at < clock_timestamp() - interval '1 day' THEN 1 ELSE f.failures + 1 END, $2),
                    at = clock_timestamp()
                WHERE f.until <= clock_timestamp()
                RETURNING failures)
            SELECT (SELECT failures FROM tried) AS failures,
                (SELECT ceil(extract(epoch FROM until - clock_timestamp()) * 1000)::bigint FROM login_failure
                    WHERE slot = login_slot($1)) AS wait_ms
            """;

    /** What was counted was not tried after all. */
    static final String GIVE_BACK =
            """
            UPDATE login_failure SET failures = greatest(failures - 1, 0), until = clock_timestamp()
            WHERE slot = login_slot($1)
            """;

    static final String FORGET = "DELETE FROM login_failure WHERE slot = login_slot($1) RETURNING failures";
}
