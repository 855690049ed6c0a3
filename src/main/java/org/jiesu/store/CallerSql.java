package org.jiesu.store;

/** Statements about callers and the master keys that their keys are under. */
final class CallerSql {
    private CallerSql() {}

    static final String MEET =
            """
            SELECT count(pg_advisory_xact_lock(m))
            FROM (SELECT DISTINCT m FROM unnest($1::bigint[]) AS m ORDER BY m) AS meetings
            """;

    /** As the intake's own statement, for numbers that may stand under an older key. */
    static final String NAME_BY_EITHER_KEY =
            """
            WITH asked AS (
                SELECT * FROM unnest($1::uuid[], $2::bytea[], $3::bytea[], $4::bytea[], $5::bytea[], $6::text[])
                    AS a (id, wrapped_key, phone_index, other_index, name, master_key)),
            known AS (
                SELECT k.id, k.wrapped_key, a.name
                FROM asked a JOIN caller k ON k.phone_index IN (a.phone_index, a.other_index)
                FOR UPDATE OF k),
            added AS (
                INSERT INTO caller (id, wrapped_key, phone_index, master_key, created_at)
                SELECT a.id, a.wrapped_key, a.phone_index, a.master_key, jiesu_now()
                FROM asked a
                WHERE NOT EXISTS (SELECT FROM known WHERE known.name = a.name)
                ORDER BY a.phone_index
                ON CONFLICT (phone_index) DO UPDATE SET phone_index = EXCLUDED.phone_index
                RETURNING id, wrapped_key, phone_index)
            SELECT id, wrapped_key, name FROM known
            UNION ALL
            SELECT n.id, n.wrapped_key, a.name FROM added n LEFT JOIN asked a ON a.phone_index = n.phone_index
            """;

    /** Callers whose keys an older master key wraps, each with sealed words that tell its number, if any do. */
    static final String UNDER_OLDER_KEYS =
            """
            SELECT k.id, k.wrapped_key, k.phone_index, d.content_id, d.sealed
            FROM caller k LEFT JOIN LATERAL (
                SELECT c.id AS content_id, c.sealed
                FROM case_file f JOIN content c ON c.case_id = f.id AND c.kind = 'caller'
                WHERE f.caller_id = k.id AND k.phone_index IS NOT NULL
                ORDER BY c.at, c.id
                LIMIT $4) d ON true
            WHERE k.id IN (
                SELECT id FROM caller
                WHERE master_key = ANY ($1) AND wrapped_key IS NOT NULL AND id > $2
                ORDER BY id
                LIMIT $3
                FOR UPDATE SKIP LOCKED)
            ORDER BY k.id
            """;

    static final String REWRAP =
            """
            UPDATE caller k
            SET wrapped_key = n.wrapped_key, phone_index = n.phone_index, master_key = $4
            FROM unnest($1::uuid[], $2::bytea[], $3::bytea[]) AS n (id, wrapped_key, phone_index)
            WHERE k.id = n.id
            """;

    static final String COUNT_UNDER =
            """
            SELECT m.id, (
                SELECT count(*) FROM (
                    SELECT FROM caller WHERE master_key = m.id AND wrapped_key IS NOT NULL LIMIT $2) AS counted) AS callers
            FROM unnest($1::text[]) AS m (id)
            """;

    /** A node says which master keys it holds, and since when it wraps with the one that it calls primary. */
    static final String NOTE =
            """
            INSERT INTO key_holder (node, keys, primary_key, since, seen)
            VALUES ($1, $2, $3, clock_timestamp(), clock_timestamp())
            ON CONFLICT (node) DO UPDATE
            SET keys = EXCLUDED.keys, primary_key = EXCLUDED.primary_key, seen = EXCLUDED.seen,
                since = CASE WHEN key_holder.primary_key = EXCLUDED.primary_key THEN key_holder.since
                    ELSE EXCLUDED.since END
            """;

    static final String LEAVE = "DELETE FROM key_holder WHERE node = $1";

    /** A node that was not seen for so long has ended without a word. */
    static final String HOLDERS =
            """
            SELECT node, keys, primary_key, since, clock_timestamp() - since > $2::interval AS settled
            FROM key_holder
            WHERE seen > clock_timestamp() - $1::interval
            ORDER BY node
            """;

    static final String FOLLOW = "UPDATE master_key SET id = $1, proof = $2 WHERE id = ANY ($3)";
}
