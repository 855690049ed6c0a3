package org.jiesu.store;

/** Statements of the relay and of those who read the feed. */
final class FeedSql {
    private FeedSql() {}

    /** Whoever holds this row is the one relay. */
    static final String TAKE_RELAY = "SELECT position FROM relay FOR UPDATE SKIP LOCKED";

    static final String MOVE =
            """
            WITH batch AS (
                SELECT id FROM outbox ORDER BY id LIMIT $2
            ), taken AS (
                DELETE FROM outbox o USING batch b WHERE o.id = b.id
                RETURNING o.id, o.case_id, o.seq, o.event, o.scope, o.data
            ), moved AS (
                INSERT INTO feed (position, case_id, seq, event, scope, data, moved_at)
                SELECT $1 + row_number() OVER (ORDER BY id), case_id, seq, event, scope, data, clock_timestamp()
                FROM taken
                RETURNING position
            ), counted AS (
                SELECT count(*) AS rows FROM moved
            )
            UPDATE relay SET position = $1 + counted.rows FROM counted
            WHERE counted.rows > 0
            RETURNING position, counted.rows
            """;

    static final String READ =
            """
            SELECT position, event, scope, data FROM feed
            WHERE position > $1
            ORDER BY position
            LIMIT $2
            """;

    static final String BOUNDS =
            "SELECT coalesce(min(position), 0) AS oldest, (SELECT position FROM relay) AS newest FROM feed";

    /** A position that no seal holds yet is kept, however old: only the feed knows which fact it stands for. */
    static final String FORGET =
            """
            DELETE FROM feed WHERE position IN (
                SELECT position FROM feed
                WHERE moved_at < clock_timestamp() - $1::interval
                  AND position <= (SELECT max(last_position) FROM seal)
                ORDER BY position LIMIT $2)
            """;
}
