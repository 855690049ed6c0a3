package org.jiesu.store;

/** Statements that publish a duty book. */
final class BookSql {
    private BookSql() {}

    /** A unit keeps its kind: who was a 乡镇 when cases were given to it stays one under its code. */
    static final String UNITS =
            """
            INSERT INTO duty_unit (code, name, kind, district)
            SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[])
            ON CONFLICT (code) DO UPDATE SET name = EXCLUDED.name, district = EXCLUDED.district
            """;

    /** One node publishes a version; the others find it there. */
    static final String VERSION =
            """
            INSERT INTO duty_version (version, townships_bound_from) VALUES ($1, $2)
            ON CONFLICT (version) DO NOTHING
            """;

    static final String RULES =
            """
            INSERT INTO duty_rule (book_version, rule_id, document, article, in_force_from, in_force_until,
                tier, item, district, planned_until)
            SELECT $1, * FROM unnest($2::text[], $3::text[], $4::text[], $5::date[], $6::date[],
                $7::text[], $8::text[], $9::text[], $10::date[])
            """;

    static final String LEADS =
            "INSERT INTO duty_rule_lead (book_version, rule_id, town) SELECT $1, * FROM unnest($2::text[], $3::bool[])";

    /** The files say which delegations there are and how long they hold; one that was used stays under its name. */
    static final String DELEGATIONS =
            """
            INSERT INTO delegation (id, document, clause, approver, from_unit, to_unit, rule_id, in_force_from,
                in_force_until)
            SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
                $8::date[], $9::date[])
            ON CONFLICT (id) DO UPDATE SET clause = EXCLUDED.clause, approver = EXCLUDED.approver,
                from_unit = EXCLUDED.from_unit, in_force_from = EXCLUDED.in_force_from,
                in_force_until = EXCLUDED.in_force_until
            """;
}
