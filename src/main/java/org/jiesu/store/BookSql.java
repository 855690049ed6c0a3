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
    static final String VERSION = "INSERT INTO duty_version (version) VALUES ($1) ON CONFLICT (version) DO NOTHING";

    static final String RULES =
            """
            INSERT INTO duty_rule (book_version, rule_id, document, article, in_force_from, in_force_until)
            SELECT $1, * FROM unnest($2::text[], $3::text[], $4::text[], $5::date[], $6::date[])
            """;

    static final String LEADS =
            "INSERT INTO duty_rule_lead (book_version, rule_id, town) SELECT $1, * FROM unnest($2::text[], $3::bool[])";
}
