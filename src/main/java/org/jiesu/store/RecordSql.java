package org.jiesu.store;

/** Statements that read the record to check it. */
final class RecordSql {
    private RecordSql() {}

    static final String NEXT_CASES = "SELECT id FROM case_file WHERE id > $1 ORDER BY id LIMIT $2";

    /** Cases of which only facts are left; apart, since looking for them goes through all facts. */
    static final String NEXT_ORPHANS =
            """
            SELECT DISTINCT a.case_id AS id FROM fact a
            WHERE a.case_id > $1 AND NOT EXISTS (SELECT FROM case_file f WHERE f.id = a.case_id)
            ORDER BY a.case_id
            LIMIT $2
            """;

    static final String ID_OF_NUMBER = "SELECT id FROM case_file WHERE number = $1";

    static final String ROWS =
            """
            SELECT f.*, k.wrapped_key
            FROM case_file f LEFT JOIN caller k ON k.id = f.caller_id
            WHERE f.id = ANY ($1)
            """;

    static final String FACTS =
            """
            SELECT case_id, seq, kind, at, body, hash FROM fact
            WHERE case_id = ANY ($1)
            ORDER BY case_id, seq
            """;

    static final String CONTENTS = "SELECT case_id, id, sealed FROM content WHERE case_id = ANY ($1)";

    static final String NEXT_SEALS =
            """
            SELECT number, first_position, last_position, members, root, previous, sealed_at, key_print, hash, signature,
                audit_seq, audit_hash
            FROM seal
            WHERE number > $1
            ORDER BY number
            LIMIT $2
            """;

    /** What is left of members of a seal. */
    static final String HELD =
            """
            SELECT a.hash, f.number,
                CASE WHEN a.hash IS NULL THEN (SELECT max(b.seq) FROM fact b WHERE b.case_id = m.case_id) END AS last
            FROM unnest($1::uuid[], $2::int[]) WITH ORDINALITY AS m (case_id, seq, place)
            LEFT JOIN fact a ON a.case_id = m.case_id AND a.seq = m.seq
            LEFT JOIN case_file f ON f.id = m.case_id
            ORDER BY m.place
            """;

    static final String WAITING =
            """
            SELECT (SELECT count(*) FROM outbox) + (SELECT count(*) FROM feed WHERE position > $1) AS waiting
            """;
}
