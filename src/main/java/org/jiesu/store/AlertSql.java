package org.jiesu.store;

/** Statements that read alerts. */
final class AlertSql {
    private AlertSql() {}

    /**
     * The newest alerts; what reached one receiver more often than $4 times within a minute stands as one digest. $1 is
     * the unit whose eyes are used, null for the hotline. Looked at are the newest $5, so that a digest is the same on
     * every page.
     */
    static final String LIST =
            """
            WITH told AS (
                SELECT l.clock_id, l.case_id, l.level, l.rung, l.owes, l.done_at,
                    date_trunc('minute', l.done_at) AS minute
                FROM clock_level l
                WHERE l.state = 'fired' AND ($1::text IS NULL OR l.owes = $1)
                ORDER BY l.done_at DESC
                LIMIT $5
            ), crowded AS (
                SELECT t.*, r.kind, r.due_at, r.ended_at IS NULL AS open,
                    count(*) OVER (PARTITION BY t.owes, t.rung, t.minute) AS crowd
                FROM told t JOIN clock_run r ON r.id = t.clock_id
            ), shown AS (
                SELECT c.done_at AS at, c.clock_id::text || c.level AS tie, c.owes, c.rung, 1 AS alerts,
                    c.open::int AS open, c.case_id, f.number, f.matter_name, f.village, c.kind, c.level, c.due_at
                FROM crowded c JOIN case_file f ON f.id = c.case_id
                WHERE c.crowd <= $4
                UNION ALL
                SELECT max(c.done_at), c.owes || c.rung || c.minute::text, c.owes, c.rung, count(*)::int,
                    sum(c.open::int)::int, NULL, NULL, NULL, NULL, NULL, NULL, NULL
                FROM crowded c
                WHERE c.crowd > $4
                GROUP BY c.owes, c.rung, c.minute)
            SELECT * FROM shown
            WHERE $2::timestamptz IS NULL OR (at, tie) < ($2::timestamptz, $3::text)
            ORDER BY at DESC, tie DESC
            LIMIT $6
            """;
}
