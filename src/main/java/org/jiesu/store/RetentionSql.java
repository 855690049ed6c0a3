package org.jiesu.store;

/** Statements about how long words are kept. */
final class RetentionSql {
    private RetentionSql() {}

    /**
     * The next callers who are old enough that they may be past their time, and whether they are: all of their cases
     * closed so long ago. What is looked at is bounded, also where nothing is due.
     */
    static final String LOOK =
            """
            SELECT k.id, c.numbers, c.cases, coalesce(c.due, false) AS due
            FROM (
                SELECT id FROM caller
                WHERE wrapped_key IS NOT NULL AND id > $1 AND created_at <= jiesu_now() - make_interval(days => $4)
                ORDER BY id
                LIMIT $5) k
            CROSS JOIN LATERAL (
                SELECT (array_agg(f.number ORDER BY f.id))[1:100] AS numbers, count(*) AS cases,
                    bool_and(f.status = 'closed' AND r.days IS NOT NULL
                        AND coalesce(t.closed_at, f.changed_at) + make_interval(days => r.days) <= jiesu_now()) AS due
                FROM case_file f
                LEFT JOIN LATERAL (
                    SELECT max(at) AS closed_at FROM fact WHERE case_id = f.id AND kind = 'closed') t ON true
                LEFT JOIN unnest($2::text[], $3::int[]) AS r (kind, days) ON r.kind = f.kind
                WHERE f.caller_id = k.id) c
            ORDER BY k.id
            """;
}
