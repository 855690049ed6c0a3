package org.jiesu.store;

/** Statements that only read cases. */
final class CasebookSql {
    private CasebookSql() {}

    /**
     * The cases a reader may see. $1 is the unit whose eyes are used, null for the hotline: a unit sees what it holds,
     * has signed or helps with, and nothing is counted that it may not see.
     */
    static final String LIST =
            """
            SELECT f.*, jiesu_now() AS now, k.wrapped_key, t.id AS text_id, t.sealed AS text_sealed,
                d.id AS decision_id, d.sealed AS decision_sealed, h.id AS title_id, h.sealed AS title_sealed,
                c.id AS details_id, c.sealed AS details_sealed
            FROM case_file f
            JOIN caller k ON k.id = f.caller_id
            JOIN content t ON t.case_id = f.id AND t.kind = 'text'
            JOIN content d ON d.case_id = f.id AND d.kind = 'decision'
            LEFT JOIN content h ON h.case_id = f.id AND h.kind = 'title'
            LEFT JOIN content c ON c.case_id = f.id AND c.kind = 'caller'
            WHERE ($1::text IS NULL OR f.holder = $1 OR f.responsible = $1 OR $1 = ANY (f.helpers))
              AND ($2::text IS NULL OR f.status = $2)
              AND ($3::text IS NULL OR f.holder = $3)
              AND ($4::text IS NULL OR f.holder = $4 OR f.responsible = $4 OR $4 = ANY (f.helpers))
              AND ($5::text IS NULL OR f.district = $5)
              AND ($6::text IS NULL OR f.township = $6)
              AND ($7::text IS NULL OR f.matter = $7)
              AND ($8::timestamptz IS NULL OR f.received_at >= $8)
              AND ($9::timestamptz IS NULL OR f.received_at < $9)
              AND ($10::text IS NULL OR EXISTS (
                SELECT 1 FROM clock_run r
                WHERE r.case_id = f.id AND r.ended_at IS NULL AND r.kind <> 'return_window' AND CASE $10
                    WHEN 'overdue' THEN r.due_at < jiesu_now()
                    WHEN 'warning' THEN r.due_at >= jiesu_now()
                        AND jiesu_now() >= r.started_at + (r.due_at - r.started_at) * 0.8
                    WHEN 'held' THEN r.due_at IS NULL
                    ELSE true END))
              AND ($11::text IS NULL OR f.taken_by = $11)
              AND ($15::text IS NULL OR EXISTS (
                SELECT FROM case_words w WHERE w.case_id = f.id AND w.words @@ $15::text::tsquery))
              AND ($16::text IS NULL OR f.number = $16)
              AND ($17::uuid IS NULL OR f.caller_id = $17)
              AND ($12::timestamptz IS NULL OR (f.due_at, f.id) > ($12::timestamptz, $13::uuid))
            ORDER BY f.due_at, f.id
            LIMIT $14
            """;

    static final String COUNTS =
            """
            SELECT count(*) AS all_open,
                count(*) FILTER (WHERE f.status = 'reviewing') AS to_dispatch,
                count(*) FILTER (WHERE f.status = 'dispatched' AND mine) AS to_sign,
                count(*) FILTER (WHERE f.status = 'signed' AND mine) AS to_contact,
                count(*) FILTER (WHERE f.status = 'contacted' AND mine) AS to_reply,
                count(*) FILTER (WHERE f.status = 'replied') AS to_call_back,
                count(*) FILTER (WHERE NOT mine OR f.status = 'replied') AS others,
                count(*) FILTER (WHERE f.due_at < now) AS overdue,
                count(*) FILTER (WHERE f.due_at >= now AND EXISTS (
                    SELECT FROM clock_run r
                    WHERE r.case_id = f.id AND r.ended_at IS NULL AND r.kind <> 'return_window'
                        AND now >= r.started_at + (r.due_at - r.started_at) * 0.8)) AS warning
            FROM (
                SELECT f.id, f.status, f.due_at, coalesce(f.holder = $1, $1::text IS NULL) AS mine,
                    jiesu_now() AS now
                FROM case_file f
                WHERE f.status <> 'closed'
                  AND ($1::text IS NULL OR f.holder = $1 OR f.responsible = $1 OR $1 = ANY (f.helpers))
                ORDER BY f.due_at, f.id
                LIMIT $2) AS f
            """;

    static final String ONE =
            """
            SELECT f.*, jiesu_now() AS now, k.wrapped_key, t.id AS text_id, t.sealed AS text_sealed,
                d.id AS decision_id, d.sealed AS decision_sealed, h.id AS title_id, h.sealed AS title_sealed,
                c.id AS details_id, c.sealed AS details_sealed
            FROM case_file f
            JOIN caller k ON k.id = f.caller_id
            JOIN content t ON t.case_id = f.id AND t.kind = 'text'
            JOIN content d ON d.case_id = f.id AND d.kind = 'decision'
            LEFT JOIN content h ON h.case_id = f.id AND h.kind = 'title'
            LEFT JOIN content c ON c.case_id = f.id AND c.kind = 'caller'
            WHERE f.id = $1
              AND ($2::text IS NULL OR f.holder = $2 OR f.responsible = $2 OR $2 = ANY (f.helpers))
            """;

    static final String CALLER_OF_PHONE = "SELECT id FROM caller WHERE phone_index = ANY ($1)";

    static final String FACTS =
            """
            SELECT a.seq, a.body, a.hash, p.position
            FROM fact a LEFT JOIN feed p ON p.case_id = a.case_id AND p.seq = a.seq
            WHERE a.case_id = $1
            ORDER BY a.seq
            """;

    static final String CONTENTS = "SELECT id, sealed FROM content WHERE case_id = $1";
}
