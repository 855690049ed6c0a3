package org.jiesu.store;

/** Statements of the sweep. */
final class ClockSql {
    private ClockSql() {}

    /**
     * Claims the cases with levels that time has passed, the most urgent class first. A case somebody works on is
     * skipped and taken at the next sweep.
     */
    static final String CLAIM =
            """
            SELECT f.id, f.version, f.seq, f.head, f.changed_at, f.received_at, f.urgency, f.status, f.holder,
                f.responsible, f.helpers, f.attempts, f.reachable, f.number, f.district, NULL::bytea AS wrapped_key,
                jiesu_now() AS now
            FROM case_file f
            WHERE f.id IN (
                SELECT l.case_id FROM clock_level l
                WHERE l.state = 'pending' AND l.at < jiesu_now()
                ORDER BY l.rank, l.at
                LIMIT $1)
            FOR UPDATE OF f SKIP LOCKED
            """;

    static final String CLAIM_ONE =
            """
            SELECT f.id, f.version, f.seq, f.head, f.changed_at, f.received_at, f.urgency, f.status, f.holder,
                f.responsible, f.helpers, f.attempts, f.reachable, f.number, f.district, NULL::bytea AS wrapped_key,
                jiesu_now() AS now
            FROM case_file f
            WHERE f.id = $1
            FOR UPDATE OF f SKIP LOCKED
            """;

    /** The cases a failed claim may have stumbled over. */
    static final String DUE_CASES =
            """
            SELECT case_id FROM (
                SELECT l.case_id, min(l.rank) AS rank, min(l.at) AS at FROM clock_level l
                WHERE l.state = 'pending' AND l.at < jiesu_now()
                GROUP BY l.case_id) AS due
            ORDER BY rank, at
            LIMIT $1
            """;

    /** Sets aside levels that have failed alone so often that they would hold up the others. */
    static final String COUNT_FAILURE =
            """
            UPDATE clock_level
            SET tries = tries + 1,
                state = CASE WHEN tries + 1 >= $2 THEN 'failed' ELSE state END,
                done_at = CASE WHEN tries + 1 >= $2 THEN jiesu_now() ELSE done_at END
            WHERE case_id = $1 AND state = 'pending' AND at < jiesu_now()
            RETURNING state
            """;

    static final String DUE_COUNT =
            "SELECT count(*) AS due FROM clock_level WHERE state = 'pending' AND at < jiesu_now()";
}
