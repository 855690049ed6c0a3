package org.jiesu.store;

/** Statements about accounts; they follow real time, never the settable clock. */
final class AccountSql {
    private AccountSql() {}

    static final String BY_NAME = "SELECT *, clock_timestamp() AS now FROM account WHERE username = $1";

    static final String BY_TOKEN =
            "SELECT *, clock_timestamp() AS now FROM account WHERE token_hash = $1 AND disabled_at IS NULL";

    static final String BY_SUBJECT =
            "SELECT *, clock_timestamp() AS now FROM account WHERE oidc_subject = $1 AND disabled_at IS NULL";

    /** An account of the demonstration, as it is to be; one of the same name that is for real stays as it is. */
    static final String SAVE_DEMO =
            """
            INSERT INTO account (username, role, post, unit, password_hash, token_hash, demo)
            VALUES ($1, $2, $3, $4, $5, $6, true)
            ON CONFLICT (username) DO UPDATE
            SET role = EXCLUDED.role, post = EXCLUDED.post, unit = EXCLUDED.unit,
                password_hash = EXCLUDED.password_hash, token_hash = EXCLUDED.token_hash, demo = true,
                one_time_until = NULL, disabled_at = NULL
            WHERE account.demo
            """;

    static final String REMOVE = "DELETE FROM account WHERE username = $1";

    /** Outside a demonstration its accounts, whose password is known, let nobody in. */
    static final String END_DEMO =
            """
            WITH ended AS (
                UPDATE account SET disabled_at = clock_timestamp() WHERE demo AND disabled_at IS NULL RETURNING username)
            DELETE FROM session WHERE username IN (SELECT username FROM ended)
            """;

    /**
     * An administrator with a one-time password, where there is none who can enter. Of two nodes that start together one
     * does it.
     */
    static final String FIRST_ADMINISTRATOR =
            """
            INSERT INTO account AS a (username, role, post, password_hash, one_time_until)
            SELECT $1, 'admin', $2, $3, clock_timestamp() + make_interval(secs => $4)
            WHERE NOT EXISTS (
                SELECT FROM account WHERE role = 'admin' AND NOT demo AND disabled_at IS NULL
                    AND (one_time_until IS NULL OR one_time_until > clock_timestamp()))
            ON CONFLICT (username) DO UPDATE
            SET role = 'admin', post = EXCLUDED.post, unit = NULL, password_hash = EXCLUDED.password_hash,
                token_hash = NULL, one_time_until = EXCLUDED.one_time_until, disabled_at = NULL, demo = false
            WHERE a.demo OR a.disabled_at IS NOT NULL OR a.one_time_until <= clock_timestamp()
            RETURNING username
            """;

    /** The same password, hashed as passwords are hashed by now. */
    static final String REHASH = "UPDATE account SET password_hash = $3 WHERE username = $1 AND password_hash = $2";

    /** A password of one's own; only in place of the one that was given. */
    static final String CHOOSE_PASSWORD =
            """
            UPDATE account SET password_hash = $3, one_time_until = NULL
            WHERE username = $1 AND password_hash = $2 AND disabled_at IS NULL
            RETURNING username
            """;
}
