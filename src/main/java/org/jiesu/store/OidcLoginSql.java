package org.jiesu.store;

/** Statements about logins under way at the provider of identities; they follow real time. */
final class OidcLoginSql {
    private OidcLoginSql() {}

    static final String BEGIN =
            """
            WITH ended AS (
                DELETE FROM oidc_login WHERE begun_at < clock_timestamp() - make_interval(secs => $3))
            INSERT INTO oidc_login (state_hash, browser_hash) VALUES ($1, $2)
            """;

    /** Once, and only for the browser that began it. */
    static final String END =
            """
            DELETE FROM oidc_login
            WHERE state_hash = $1 AND browser_hash = $2
              AND begun_at > clock_timestamp() - make_interval(secs => $3)
            RETURNING begun_at
            """;
}
