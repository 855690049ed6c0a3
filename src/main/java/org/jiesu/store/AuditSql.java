package org.jiesu.store;

/** Statements about the audit. */
final class AuditSql {
    private AuditSql() {}

    /** Waits its turn. The time is asked for in the next statement, so that it is not that of the beginning of the wait. */
    static final String LOCK_HEAD = "SELECT seq, hash FROM audit_head FOR UPDATE";

    static final String APPEND =
            """
            WITH moved AS (UPDATE audit_head SET seq = $1, hash = $9)
            INSERT INTO audit (seq, at, account, action, case_id, caller_id, subject, body, hash)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """;

    /** The newest first; $1 to $4 are null where anything will do, $5 is where the page before ended. */
    static final String LIST =
            """
            SELECT a.seq, a.at, a.body, f.number
            FROM audit a LEFT JOIN case_file f ON f.id = a.case_id
            WHERE ($1::text IS NULL OR a.account = $1)
              AND ($2::uuid IS NULL OR a.case_id = $2)
              AND ($3::uuid IS NULL OR a.caller_id = $3)
              AND ($4::text IS NULL OR a.action = $4)
              AND ($5::bigint IS NULL OR a.seq < $5)
            ORDER BY a.seq DESC
            LIMIT $6
            """;

    /** For checking the chain, in order. */
    static final String FROM =
            """
            SELECT seq, at, account, action, case_id, caller_id, subject, body, hash
            FROM audit WHERE seq > $1 ORDER BY seq LIMIT $2
            """;

    static final String HASHES = "SELECT seq, hash FROM audit WHERE seq = ANY ($1)";

    static final String HEAD = "SELECT seq, hash FROM audit_head";
}
