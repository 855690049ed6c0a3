package org.jiesu.store;

/** Statements about idempotency keys. */
final class KeySql {
    private KeySql() {}

    static final String REMEMBER =
            """
            INSERT INTO idempotency (account, key, body_hash, case_id, seq, answer, lasting, at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, clock_timestamp())
            ON CONFLICT (account, key) DO NOTHING
            """;

    static final String RECALL =
            "SELECT body_hash, case_id, seq, answer FROM idempotency WHERE account = $1 AND key = $2";

    static final String FORGET =
            """
            DELETE FROM idempotency WHERE (account, key) IN (
                SELECT account, key FROM idempotency WHERE NOT lasting AND at < clock_timestamp() - $1::interval
                ORDER BY at LIMIT $2)
            """;
}
