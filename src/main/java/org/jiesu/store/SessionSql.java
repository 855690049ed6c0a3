package org.jiesu.store;

/** Statements about sessions; they follow real time, never the settable clock. */
final class SessionSql {
    private SessionSql() {}

    /** $3 sessions of one account are left beside the new one; the oldest end. */
    static final String OPEN =
            """
            WITH ended AS (
                DELETE FROM session WHERE username = $2 AND token_hash NOT IN (
                    SELECT token_hash FROM session WHERE username = $2 ORDER BY created_at DESC LIMIT $3))
            INSERT INTO session (token_hash, username, entered_by) VALUES ($1, $2, $4)
            """;

    /**
     * Whose session it is, if it still stands: younger than $2 seconds and used within $3. That it is used, if $4 says
     * so, is written once a minute, not with every request.
     */
    static final String USE =
            """
            WITH seen AS (
                UPDATE session SET seen_at = statement_timestamp()
                WHERE $4 AND token_hash = $1
                  AND created_at > statement_timestamp() - make_interval(secs => $2)
                  AND seen_at > statement_timestamp() - make_interval(secs => $3)
                  AND seen_at < statement_timestamp() - interval '1 minute')
            SELECT a.*, clock_timestamp() AS now, s.entered_by
            FROM session s JOIN account a ON a.username = s.username
            WHERE s.token_hash = $1 AND a.disabled_at IS NULL
              AND s.created_at > statement_timestamp() - make_interval(secs => $2)
              AND s.seen_at > statement_timestamp() - make_interval(secs => $3)
            """;

    static final String LIST =
            """
            SELECT token_hash, created_at, seen_at FROM session
            WHERE username = $1
              AND created_at > statement_timestamp() - make_interval(secs => $2)
              AND seen_at > statement_timestamp() - make_interval(secs => $3)
            ORDER BY created_at DESC, token_hash
            """;

    static final String END = "DELETE FROM session WHERE token_hash = $1";

    static final String END_OTHERS = "DELETE FROM session WHERE username = $1 AND token_hash <> $2";

    static final String END_ALL = "DELETE FROM session WHERE username = $1";
}
