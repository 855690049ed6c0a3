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
                f.responsible, f.helpers, f.attempts, f.period, f.urges, f.callbacks, f.called_back_at, f.reach,
                f.number, f.kind, f.district, f.assigned_matter, f.deadline, f.proceedings, NULL::bytea AS wrapped_key,
                jiesu_now() AS now
            FROM case_file f
            WHERE f.id IN (
                SELECT due.case_id
                FROM (VALUES (0), (1), (2), (3)) AS class (rank) CROSS JOIN LATERAL (
                    SELECT r.case_id, r.next_at FROM clock_run r
                    WHERE r.rank = class.rank AND r.next_at < jiesu_now()
                    ORDER BY r.next_at
                    LIMIT $1) AS due
                ORDER BY class.rank, due.next_at
                LIMIT $1)
            FOR UPDATE OF f SKIP LOCKED
            """;

    static final String CLAIM_ONE =
            """
            SELECT f.id, f.version, f.seq, f.head, f.changed_at, f.received_at, f.urgency, f.status, f.holder,
                f.responsible, f.helpers, f.attempts, f.period, f.urges, f.callbacks, f.called_back_at, f.reach,
                f.number, f.kind, f.district, f.assigned_matter, f.deadline, f.proceedings, NULL::bytea AS wrapped_key,
                jiesu_now() AS now
            FROM case_file f
            WHERE f.id = $1
            FOR UPDATE OF f SKIP LOCKED
            """;

    /** Claims cases with running clocks for which lists of holidays were missing that are there now. */
    static final String CLAIM_PROVISIONAL =
            """
            SELECT f.id, f.version, f.seq, f.head, f.changed_at, f.received_at, f.urgency, f.status, f.holder,
                f.responsible, f.helpers, f.attempts, f.period, f.urges, f.callbacks, f.called_back_at, f.reach,
                f.number, f.kind, f.district, f.assigned_matter, f.deadline, f.proceedings, NULL::bytea AS wrapped_key,
                jiesu_now() AS now
            FROM case_file f
            WHERE f.id IN (
                SELECT r.case_id FROM clock_run r
                WHERE r.missing_years && $2 AND r.calendar = ANY ($3) AND r.ended_at IS NULL
                ORDER BY r.case_id
                LIMIT $1)
            FOR UPDATE OF f SKIP LOCKED
            """;

    /** The cases a failed claim may have stumbled over. */
    static final String DUE_CASES =
            """
            SELECT case_id FROM (
                SELECT r.case_id, min(r.rank) AS rank, min(r.next_at) AS at FROM clock_run r
                WHERE r.next_at < jiesu_now()
                GROUP BY r.case_id) AS due
            ORDER BY rank, at
            LIMIT $1
            """;

    /** Sets aside levels that have failed alone so often that they would hold up the others. */
    static final String COUNT_FAILURE =
            """
            WITH tried AS (
                UPDATE clock_run r
                SET tries = CASE WHEN r.tries + 1 >= $2 THEN 0 ELSE r.tries + 1 END,
                    next_at = CASE WHEN r.tries + 1 < $2 THEN r.next_at ELSE (
                        SELECT min((l ->> 'at')::timestamptz) FROM jsonb_array_elements(r.levels) AS l
                        WHERE (l ->> 'at')::timestamptz >= jiesu_now()) END
                WHERE r.case_id = $1 AND r.next_at < jiesu_now()
                RETURNING r.id, r.case_id, r.owes, r.levels, r.tries)
            INSERT INTO clock_level (clock_id, case_id, level, rung, at, state, done_at, owes)
            SELECT t.id, t.case_id, l ->> 'level', l ->> 'rung', (l ->> 'at')::timestamptz, 'failed', jiesu_now(), t.owes
            FROM tried t CROSS JOIN jsonb_array_elements(t.levels) AS l
            WHERE t.tries = 0 AND (l ->> 'at')::timestamptz < jiesu_now()
            ON CONFLICT (clock_id, level) DO NOTHING
            RETURNING level, (SELECT r.kind FROM clock_run r WHERE r.id = clock_id) AS kind
            """;

    /** How many clocks have a level that time has passed and that is not done. */
    static final String DUE_COUNT = "SELECT count(*) AS due FROM clock_run WHERE next_at < jiesu_now()";
}
