package org.jiesu.store;

/** Statements about erasing callers. */
final class ErasureSql {
    private ErasureSql() {}

    static final String BY_ID = "SELECT id, wrapped_key IS NOT NULL AS kept FROM caller WHERE id = $1";

    static final String BY_PHONE = "SELECT id, true AS kept FROM caller WHERE phone_index = ANY ($1)";

    static final String BY_CASE =
            """
            SELECT k.id, k.wrapped_key IS NOT NULL AS kept
            FROM case_file f JOIN caller k ON k.id = f.caller_id
            WHERE f.id = $1
            """;

    static final String CASES =
            "SELECT number, status <> 'closed' AS open FROM case_file WHERE caller_id = $1 ORDER BY id LIMIT $2";

    /** First the cases, in one order, as commands hold one and intake holds the caller: nobody waits in a circle. */
    static final String LOCK_CASES = "SELECT id FROM case_file WHERE caller_id = $1 ORDER BY id FOR UPDATE";

    static final String LOCK_CALLER = "SELECT wrapped_key IS NOT NULL AS kept FROM caller WHERE id = $1 FOR UPDATE";

    static final String OPEN_CASES =
            "SELECT number FROM case_file WHERE caller_id = $1 AND status <> 'closed' ORDER BY number LIMIT $2";

    static final String ERASE =
            "UPDATE caller SET wrapped_key = NULL, phone_index = NULL, master_key = NULL WHERE id = $1";

    static final String FORGET_WORDS =
            "DELETE FROM case_words WHERE case_id IN (SELECT id FROM case_file WHERE caller_id = $1)";

    static final String ERASED =
            """
            INSERT INTO erasure (caller_id, kind, at, replayed) VALUES ($1, $2, $3, $4)
            ON CONFLICT (caller_id) DO NOTHING
            """;

    static final String STILL_KEPT = "SELECT id FROM caller WHERE id = ANY ($1) AND wrapped_key IS NOT NULL";

    /** Whoever asks again finds the request that is open. */
    static final String ASK =
            """
            INSERT INTO erasure_request (id, caller_id, reason, asked_by, asked_at)
            VALUES ($1, $2, $3, $4, clock_timestamp())
            ON CONFLICT (caller_id) WHERE decided_at IS NULL DO NOTHING
            """;

    private static final String REQUEST =
            """
            SELECT r.id, r.caller_id, r.reason, r.asked_by, r.asked_at, r.decided_by, r.decided_at, r.granted,
                k.wrapped_key IS NULL AS erased
            FROM erasure_request r JOIN caller k ON k.id = r.caller_id
            """;

    static final String OPEN_REQUEST = REQUEST + "WHERE r.caller_id = $1 AND r.decided_at IS NULL";

    static final String LOCK_REQUEST = REQUEST + "WHERE r.id = $1 FOR UPDATE OF r";

    static final String ONE_REQUEST = REQUEST + "WHERE r.id = $1";

    static final String REQUESTS = REQUEST + "ORDER BY r.asked_at DESC, r.id LIMIT $1";

    static final String DECIDE =
            """
            UPDATE erasure_request SET decided_by = $2, decided_at = clock_timestamp(), granted = $3
            WHERE id = $1 AND decided_at IS NULL
            """;
}
