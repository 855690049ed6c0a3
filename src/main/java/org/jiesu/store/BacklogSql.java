package org.jiesu.store;

/** The one statement of who watches the node: asked every few seconds, so it may cost next to nothing. */
final class BacklogSql {
    private BacklogSql() {}

    /**
     * Each part is one step into an index, the count a bounded one: the first entry of each urgency class in
     * clock_run_waiting (an index-only scan), the first rows of the outbox, the last of the feed.
     */
    static final String LOOK =
            """
            SELECT
                (SELECT extract(epoch FROM jiesu_now() - min(first.next_at))::double precision
                    FROM (VALUES (0), (1), (2), (3)) AS class (rank) CROSS JOIN LATERAL (
                        SELECT r.next_at FROM clock_run r
                        WHERE r.rank = class.rank AND r.next_at IS NOT NULL
                        ORDER BY r.next_at
                        LIMIT 1) AS first) AS level_late,
                (SELECT extract(epoch FROM jiesu_now() - f.at)::double precision
                    FROM (SELECT o.case_id, o.seq FROM outbox o ORDER BY o.id LIMIT 1) AS oldest
                    JOIN fact f USING (case_id, seq)) AS event_late,
                (SELECT count(*) FROM (SELECT FROM outbox LIMIT 10000) AS counted) AS events,
                relay.position,
                (SELECT extract(epoch FROM clock_timestamp() - f.moved_at)::double precision
                    FROM feed f WHERE f.position = relay.position) AS moved_ago
            FROM relay
            """;
}
