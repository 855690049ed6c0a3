package org.jiesu.store;

/** Statements that read cases to route them once more, and the use that rules had. */
final class PastSql {
    private PastSql() {}

    static final String COMPLAINT =
            """
            SELECT f.id, f.number, f.received_at, f.district, f.township, f.holder, k.wrapped_key, t.id AS text_id,
                t.sealed AS text_sealed
            FROM case_file f
            JOIN caller k ON k.id = f.caller_id
            JOIN content t ON t.case_id = f.id AND t.kind = 'text'
            """;

    /** Backwards from an id: ids are in the order of intake. */
    static final String LAST = COMPLAINT + "WHERE $1::uuid IS NULL OR f.id < $1 ORDER BY f.id DESC LIMIT $2";

    static final String OPEN =
            COMPLAINT + "WHERE f.status <> 'closed' AND ($1::uuid IS NULL OR f.id > $1) ORDER BY f.id LIMIT $2";

    /** Once for each rule, whoever leads by it, in whatever version of the book. */
    static final String USE =
            """
            SELECT rule_id, count(*) AS times, max(as_of) AS last
            FROM case_assignment
            WHERE role = 'lead' AND rule_id IS NOT NULL
            GROUP BY rule_id
            """;
}
