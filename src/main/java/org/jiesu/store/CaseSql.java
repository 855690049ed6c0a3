package org.jiesu.store;

/** Statements that write and lock cases. */
final class CaseSql {
    private CaseSql() {}

    /** A caller who rang before keeps the key; the rows stay locked until the cases are committed, always in one order. */
    static final String NAME_CALLERS =
            """
            INSERT INTO caller (id, wrapped_key, phone_index, master_key, created_at)
            SELECT c.id, c.wrapped_key, c.phone_index, c.master_key, jiesu_now()
            FROM unnest($1::uuid[], $2::bytea[], $3::bytea[], $4::text[]) AS c (id, wrapped_key, phone_index, master_key)
            ORDER BY c.phone_index
            ON CONFLICT (phone_index) DO UPDATE SET phone_index = EXCLUDED.phone_index
            RETURNING id, wrapped_key, phone_index AS name
            """;

    static final String BEGIN_INTAKE =
            "SELECT jiesu_now() AS now, nextval('case_number') AS serial FROM generate_series(1, $1)";

    static final String OF_SOURCE = "SELECT number FROM case_file WHERE source_system = $1 AND source_number = $2";

    static final String TRANSACTION_NUMBER = "SELECT pg_current_xact_id()::text AS number";

    static final String TRANSACTION_FATE = "SELECT pg_xact_status($1::text::xid8) AS fate";

    /** As it stands after the facts that it is opened with. */
    static final String INSERT_CASE =
            """
            INSERT INTO case_file (id, number, caller_id, kind, channel, status, version, seq, head, changed_at,
                received_at, urgency, district, township, village, matter, matter_name, reach, taken_by, holder,
                responsible, helpers, attempts, period, urges, callbacks, due_at, assigned_matter, source_system,
                source_number, deadline)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21,
                $22, $23, $24, $25, coalesce($26, timestamptz '9999-12-31 00:00:00Z'), $27, $28, $29, $30)
            """;

    /** The caller stays as it is too: it may be being erased, and no words may be sealed under a key that is gone. */
    static final String LOCK =
            """
            SELECT f.id, f.version, f.seq, f.head, f.changed_at, f.received_at, f.urgency, f.status, f.holder,
                f.responsible, f.helpers, f.attempts, f.period, f.urges, f.callbacks, f.called_back_at, f.reach,
                f.number, f.kind, f.district,
                f.assigned_matter, f.deadline, f.proceedings, k.wrapped_key, jiesu_now() AS now
            FROM case_file f JOIN caller k ON k.id = f.caller_id
            WHERE f.id = $1
            FOR UPDATE OF f FOR KEY SHARE OF k
            """;

    /** Each clock with what has become of its levels, one row for each of those, or one with none. */
    static final String CLOCKS =
            """
            SELECT r.case_id, r.id, r.kind, r.period, r.owes, r.started_at, r.due_at, r.ended_at, r.ending, r.policy,
                r.term_amount, r.term_unit, r.calendar, r.missing_years, r.grants::text AS grants, r.levels::text AS levels,
                l.level, l.state, l.done_at
            FROM clock_run r LEFT JOIN clock_level l ON l.clock_id = r.id
            WHERE r.case_id = ANY ($1)
            ORDER BY r.started_at, r.id
            """;

    static final String UPDATE_CASE =
            """
            UPDATE case_file
            SET status = $2, version = $3, seq = $4, head = $5, changed_at = $6, holder = $7, responsible = $8,
                helpers = $9, attempts = $10, matter = coalesce($11, matter), matter_name = coalesce($12, matter_name),
                due_at = coalesce($13, timestamptz '9999-12-31 00:00:00Z'), urgency = $15, period = $16, urges = $17,
                callbacks = $18, called_back_at = $19, district = CASE WHEN $20 THEN $21 ELSE district END,
                township = CASE WHEN $20 THEN $22 ELSE township END, village = CASE WHEN $20 THEN $23 ELSE village END,
                assigned_matter = $24, proceedings = $25::text::jsonb
            WHERE id = $1 AND seq = $14
            """;

    static final String INSERT_FACTS =
            """
            INSERT INTO fact (case_id, seq, kind, at, body, hash)
            SELECT $1, f.seq, f.kind, f.at, f.body, f.hash
            FROM unnest($2::int[], $3::text[], $4::timestamptz[], $5::bytea[], $6::bytea[])
                AS f (seq, kind, at, body, hash)
            """;

    static final String INSERT_CONTENTS =
            """
            INSERT INTO content (id, case_id, kind, sealed, at)
            SELECT c.id, $1, c.kind, c.sealed, $5
            FROM unnest($2::uuid[], $3::text[], $4::bytea[]) AS c (id, kind, sealed)
            """;

    static final String INSERT_WORDS = "INSERT INTO case_words (case_id, words) VALUES ($1, $2::text::tsvector)";

    static final String INSERT_OUTBOX =
            """
            INSERT INTO outbox (case_id, seq, event, scope, data)
            SELECT $1, o.seq, o.event, $5, o.data
            FROM unnest($2::int[], $3::text[], $4::text[]) WITH ORDINALITY AS o (seq, event, data, place)
            ORDER BY o.place
            """;

    static final String INSERT_ASSIGNMENT =
            """
            INSERT INTO case_assignment (case_id, seq, unit, unit_kind, role, as_of, book_version, rule_id,
                delegation_id, reason)
            SELECT $1, $2, u.code, u.kind, CASE WHEN u.code = $3 THEN 'lead' ELSE 'helper' END, $5, $6, $7, $8, $9
            FROM duty_unit u
            WHERE u.code = $3 OR u.code = ANY ($4)
            """;

    static final String START_CLOCKS =
            """
            INSERT INTO clock_run (id, case_id, kind, period, owes, started_at, due_at, ended_at, ending, policy, rank,
                levels, next_at, term_amount, term_unit, calendar, missing_years, grants)
            SELECT c.id, $1, c.kind, c.period, c.owes, c.started_at, c.due_at, c.ended_at, c.ending, c.policy, $12,
                c.levels::jsonb, c.next_at, c.term_amount, c.term_unit, c.calendar,
                string_to_array(c.missing_years, ',')::int[], c.grants::jsonb
            FROM unnest($2::uuid[], $3::text[], $4::int[], $5::text[], $6::timestamptz[], $7::timestamptz[],
                    $8::timestamptz[], $9::text[], $10::text[], $11::text[], $13::timestamptz[], $14::int[], $15::text[],
                    $16::text[], $17::text[], $18::text[])
                AS c (id, kind, period, owes, started_at, due_at, ended_at, ending, levels, policy, next_at,
                    term_amount, term_unit, calendar, missing_years, grants)
            """;

    static final String TURN_CLOCKS =
            """
            UPDATE clock_run r
            SET owes = c.owes, due_at = c.due_at, ended_at = c.ended_at, ending = c.ending, levels = c.levels::jsonb,
                next_at = c.next_at, rank = $2, tries = 0, term_amount = c.term_amount, term_unit = c.term_unit,
                calendar = c.calendar, missing_years = string_to_array(c.missing_years, ',')::int[],
                grants = c.grants::jsonb, policy = c.policy
            FROM unnest($3::uuid[], $4::text[], $5::timestamptz[], $6::timestamptz[], $7::text[], $8::text[],
                    $9::timestamptz[], $10::int[], $11::text[], $12::text[], $13::text[], $14::text[], $15::text[])
                AS c (id, owes, due_at, ended_at, ending, levels, next_at, term_amount, term_unit, calendar,
                    missing_years, grants, policy)
            WHERE r.id = c.id AND r.case_id = $1
            """;

    static final String DO_LEVELS =
            """
            INSERT INTO clock_level (clock_id, case_id, level, rung, at, state, done_at, owes)
            SELECT l.clock_id, $1, l.level, l.rung, l.at, l.state, l.done_at, l.owes
            FROM unnest($2::uuid[], $3::text[], $4::text[], $5::timestamptz[], $6::text[], $7::timestamptz[],
                    $8::text[])
                AS l (clock_id, level, rung, at, state, done_at, owes)
            """;
}
