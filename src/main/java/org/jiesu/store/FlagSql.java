package org.jiesu.store;

/** Statements about flagged numbers. */
final class FlagSql {
    private FlagSql() {}

    private static final String FLAG =
            """
            SELECT id, reason, until, proposed_by, proposed_at, reviewed_by, reviewed_at, confirmed, lifted_by, lifted_at
            FROM caller_flag
            """;

    /** Nothing where the number is flagged or proposed already. */
    static final String PROPOSE =
            """
            INSERT INTO caller_flag (id, phone_mark, reason, until, proposed_by, proposed_at)
            SELECT $1, $2, $3, $4, $5, jiesu_now()
            WHERE NOT EXISTS (
                SELECT FROM caller_flag
                WHERE phone_mark = $2 AND until > jiesu_now() AND lifted_at IS NULL AND confirmed IS NOT FALSE)
            """;

    static final String STANDING = FLAG
            + """
                    WHERE phone_mark = $1 AND until > jiesu_now() AND lifted_at IS NULL AND confirmed
                    ORDER BY until DESC
                    LIMIT 1
                    """;

    static final String LIST = FLAG
            + """
                    WHERE until > jiesu_now() AND lifted_at IS NULL AND confirmed IS NOT FALSE
                    ORDER BY confirmed NULLS FIRST, until, id
                    LIMIT $1
                    """;

    static final String LOCK = FLAG + "WHERE id = $1 FOR UPDATE";

    static final String ONE = FLAG + "WHERE id = $1";

    static final String REVIEW =
            "UPDATE caller_flag SET reviewed_by = $2, reviewed_at = jiesu_now(), confirmed = $3 WHERE id = $1";

    static final String LIFT = "UPDATE caller_flag SET lifted_by = $2, lifted_at = jiesu_now() WHERE id = $1";

    /** The sealed words that tell the number of a case's caller, unless no flag stands at all. */
    static final String NUMBER_OF_CASE =
            """
            SELECT k.wrapped_key, c.id, c.sealed
            FROM case_file f JOIN caller k ON k.id = f.caller_id JOIN content c ON c.case_id = f.id AND c.kind = 'caller'
            WHERE f.id = $1 AND k.wrapped_key IS NOT NULL AND EXISTS (
                SELECT FROM caller_flag WHERE until > jiesu_now() AND lifted_at IS NULL AND confirmed)
            LIMIT 1
            """;
}
