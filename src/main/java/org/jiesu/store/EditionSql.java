package org.jiesu.store;

/** Statements about editions of the duty book. */
final class EditionSql {
    private EditionSql() {}

    /** Whoever begins, publishes or compares does so alone. */
    static final String ALONE = "SELECT pg_advisory_xact_lock(hashtext('jiesu.duty_edition'))";

    static final String FILES =
            """
            INSERT INTO duty_file (version, name, content) SELECT $1, * FROM unnest($2::text[], $3::text[])
            ON CONFLICT (version, name) DO NOTHING
            """;

    /** The very first is published as it is entered: with it the database begins to serve. */
    static final String BEGIN =
            """
            INSERT INTO duty_edition (version, state, note, entered_by, published_by, published_at, compared_at)
            VALUES ($1, 'published', $2, $3, $3, jiesu_now(), jiesu_now())
            RETURNING *
            """;

    static final String ENTER =
            """
            INSERT INTO duty_edition (version, state, note, entered_by) VALUES ($1, 'draft', $2, $3)
            ON CONFLICT (version) WHERE state IN ('draft', 'checked') DO NOTHING
            RETURNING *
            """;

    static final String OPEN_OF_VERSION =
            "SELECT * FROM duty_edition WHERE version = $1 AND state IN ('draft', 'checked')";

    static final String PUBLISHED = "SELECT * FROM duty_edition WHERE state = 'published'";

    static final String ONE = "SELECT * FROM duty_edition WHERE number = $1";

    /** Held until the end of the transaction: nobody discards or checks it meanwhile. */
    static final String HOLD = "SELECT * FROM duty_edition WHERE number = $1 FOR UPDATE";

    static final String ALL = "SELECT * FROM duty_edition ORDER BY number DESC LIMIT $1";

    /** The last edition of a version that was in force at some time. */
    static final String PUBLIC_VERSION =
            "SELECT * FROM duty_edition WHERE version = $1 AND published_at IS NOT NULL ORDER BY number DESC LIMIT 1";

    static final String BEFORE = "SELECT * FROM duty_edition WHERE published_at IS NOT NULL AND number <> $1"
            + " AND published_at <= (SELECT published_at FROM duty_edition WHERE number = $1)"
            + " ORDER BY published_at DESC, number DESC LIMIT 1";

    static final String EVER_ENTERED = "SELECT * FROM duty_edition WHERE version = $1 LIMIT 1";

    static final String FILES_OF = "SELECT name, content FROM duty_file WHERE version = $1";

    static final String CHECKED =
            """
            UPDATE duty_edition SET state = $2, checked_by = $3, checked_at = jiesu_now(), checked_against = $4,
                report = $5::text::jsonb
            WHERE number = $1 AND state IN ('draft', 'checked')
            RETURNING *
            """;

    static final String SUPERSEDE =
            "UPDATE duty_edition SET state = 'superseded', ended_by = $1, ended_at = jiesu_now() WHERE state = 'published'";

    static final String PUBLISH =
            """
            UPDATE duty_edition SET state = 'published', published_by = $2, published_at = jiesu_now()
            WHERE number = $1 AND state = 'checked'
            RETURNING *
            """;

    static final String DISCARD =
            """
            UPDATE duty_edition SET state = 'discarded', ended_by = $2, ended_at = jiesu_now()
            WHERE number = $1 AND state IN ('draft', 'checked')
            RETURNING *
            """;

    /** Real time: it is about a node at work, not about cases. */
    static final String TAKE_ON =
            """
            UPDATE duty_edition SET comparing_until = clock_timestamp() + interval '1 minute'
            WHERE number = $1 AND compared_at IS NULL
              AND (comparing_until IS NULL OR comparing_until < clock_timestamp())
            """;

    static final String GO_ON =
            "UPDATE duty_edition SET comparing_until = clock_timestamp() + interval '1 minute' WHERE number = $1";

    static final String COMPARED = "UPDATE duty_edition SET compared_at = jiesu_now() WHERE number = $1";

    static final String DIFFERS =
            """
            INSERT INTO duty_difference (edition, case_id, shift) SELECT $1, id, shift::jsonb
            FROM unnest($2::uuid[], $3::text[]) AS found (id, shift)
            ON CONFLICT (edition, case_id) DO NOTHING
            """;

    /** Still for a person: the case is open, and is not with whom the new book names. */
    static final String DIFFERENCES =
            """
            SELECT f.id, f.number, f.status, f.holder, d.shift::text AS shift
            FROM duty_difference d JOIN case_file f ON f.id = d.case_id
            WHERE d.edition = $1 AND f.status <> 'closed'
              AND (f.holder IS NULL OR f.holder IS DISTINCT FROM d.shift #>> '{after,code}')
            ORDER BY f.due_at, f.id
            LIMIT $2
            """;
}
