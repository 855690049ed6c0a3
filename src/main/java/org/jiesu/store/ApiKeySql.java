package org.jiesu.store;

/** Statements about the keys of machines; they follow real time, never the settable clock. */
final class ApiKeySql {
    private ApiKeySql() {}

    /** The key whose token it is, if it stands. That it is used is written once a day. */
    static final String USE =
            """
            WITH used AS (
                UPDATE api_key SET last_used = (clock_timestamp() AT TIME ZONE 'Asia/Shanghai')::date
                WHERE token_hash = $1 AND revoked_at IS NULL AND expires_at > clock_timestamp()
                    AND last_used IS DISTINCT FROM (clock_timestamp() AT TIME ZONE 'Asia/Shanghai')::date)
            SELECT * FROM api_key WHERE token_hash = $1 AND revoked_at IS NULL AND expires_at > clock_timestamp()
            """;

    static final String ALL = "SELECT * FROM api_key ORDER BY created_at DESC, id LIMIT $1";

    static final String ONE = "SELECT * FROM api_key WHERE id = $1";

    static final String CREATE =
            """
            INSERT INTO api_key (id, name, unit, scopes, token_hash, created_by, expires_at)
            VALUES ($1, $2, $3, $4, $5, $6, clock_timestamp() + make_interval(secs => $7))
            RETURNING *
            """;

    static final String REVOKE =
            """
            UPDATE api_key SET revoked_at = coalesce(revoked_at, clock_timestamp()),
                revoked_by = coalesce(revoked_by, $2)
            WHERE id = $1
            RETURNING *
            """;
}
