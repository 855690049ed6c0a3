package org.jiesu.store;

/** Statements that put seals on the feed. */
final class SealSql {
    private SealSql() {}

    /** Whoever holds this row is the one sealer. */
    static final String TAKE_SEALER =
            """
            SELECT clock_timestamp() AS now, a.seq AS audit_seq, a.hash AS audit_hash
            FROM sealer CROSS JOIN audit_head a
            FOR UPDATE OF sealer SKIP LOCKED
            """;

    static final String LAST =
            """
            SELECT number, first_position, last_position, root, previous, sealed_at, key_print, hash, signature,
                audit_seq, audit_hash
            FROM seal
            ORDER BY number DESC
            LIMIT 1
            """;

    /** A fact that is gone before it was ever sealed goes under the seal as gone: its hash is 0. */
    static final String WAITING =
            """
            SELECT f.position, f.case_id, f.seq, coalesce(a.hash, decode(repeat('00', 32), 'hex')) AS hash
            FROM feed f LEFT JOIN fact a ON a.case_id = f.case_id AND a.seq = f.seq
            WHERE f.position > $1
            ORDER BY f.position
            LIMIT $2
            """;

    static final String INSERT =
            """
            INSERT INTO seal (number, first_position, last_position, members, root, previous, sealed_at, key_print,
                hash, signature, audit_seq, audit_hash)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            """;

    static final String FROM_NUMBER =
            """
            SELECT number, first_position, last_position, root, previous, sealed_at, key_print, hash, signature,
                audit_seq, audit_hash
            FROM seal
            WHERE number >= $1
            ORDER BY number
            LIMIT $2
            """;
}
