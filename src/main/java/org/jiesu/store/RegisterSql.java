package org.jiesu.store;

/** Statements of those who keep the accounts. */
final class RegisterSql {
    private RegisterSql() {}

    /** One change at a time: who is the last administrator must not change meanwhile. Logins go on. */
    static final String ALONE = "SELECT pg_advisory_xact_lock(hashtextextended('jiesu.accounts', 0))";

    static final String ALL =
            """
            SELECT a.*, clock_timestamp() AS now,
                CASE WHEN f.until > clock_timestamp() THEN f.until END AS waits_until
            FROM account a LEFT JOIN login_failure f ON f.slot = 'account ' || a.username
            ORDER BY a.username
            LIMIT $1
            """;

    static final String ONE =
            """
            SELECT a.*, clock_timestamp() AS now,
                CASE WHEN f.until > clock_timestamp() THEN f.until END AS waits_until
            FROM account a LEFT JOIN login_failure f ON f.slot = 'account ' || a.username
            WHERE a.username = $1
            """;

    static final String OTHER_ADMINISTRATORS =
            """
            SELECT count(*) FROM account
            WHERE role = 'admin' AND disabled_at IS NULL AND username <> $1
            """;

    static final String CREATE =
            """
            INSERT INTO account (username, role, post, unit, oidc_subject, password_hash, one_time_until)
            VALUES ($1, $2, $3, $4, $5, $6,
                CASE WHEN $6::text IS NOT NULL THEN clock_timestamp() + make_interval(secs => $7) END)
            """;

    static final String CHANGE =
            """
            UPDATE account SET role = $2, post = $3, unit = $4, oidc_subject = $5, demo = false
            WHERE username = $1
            """;

    static final String DISABLE =
            "UPDATE account SET disabled_at = coalesce(disabled_at, clock_timestamp()) WHERE username = $1";

    static final String ENABLE = "UPDATE account SET disabled_at = NULL, demo = false WHERE username = $1";

    static final String RESET =
            """
            UPDATE account SET password_hash = $2, one_time_until = clock_timestamp() + make_interval(secs => $3),
                demo = false
            WHERE username = $1
            """;
}
