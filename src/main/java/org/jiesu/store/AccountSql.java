package org.jiesu.store;

/** Statements about accounts. */
final class AccountSql {
    private AccountSql() {}

    static final String BY_NAME = "SELECT username, role, post, unit, password_hash FROM account WHERE username = $1";

    static final String BY_TOKEN =
            "SELECT username, role, post, unit, password_hash FROM account WHERE token_hash = $1";

    static final String SAVE =
            """
            INSERT INTO account (username, role, post, unit, password_hash, token_hash)
            VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (username) DO UPDATE
            SET role = EXCLUDED.role, post = EXCLUDED.post, unit = EXCLUDED.unit,
                password_hash = EXCLUDED.password_hash, token_hash = EXCLUDED.token_hash
            """;

    static final String REMOVE = "DELETE FROM account WHERE username = $1";
}
