package org.jiesu.store;

/** Statements about models, their evaluations and their use. */
final class ModelSql {
    private ModelSql() {}

    /** Whoever begins one or takes one into use does so alone. */
    static final String ALONE = "SELECT pg_advisory_xact_lock(hashtext('jiesu.model_version'))";

    /** Everything about a model but its bytes: with its newest evaluation, and all its turns in their order. */
    private static final String SHOWN =
            """
            SELECT m.number, m.state, m.source, m.note, m.begun_by, m.begun_at, m.learned_at, m.fingerprint, m.texts,
                m.labels, length(m.bytes) AS size, m.failure, e.kind AS evaluation, e.by AS evaluated_by,
                e.at AS evaluated_at, e.fingerprint AS evaluated_on, e.figures::text AS figures,
                (SELECT jsonb_agg(jsonb_build_object('turn', turn, 'by', by, 'at', at, 'reason', reason) ORDER BY id)
                    FROM model_turn t WHERE t.model = m.number)::text AS turns
            FROM model_version m
            LEFT JOIN LATERAL (SELECT * FROM model_evaluation WHERE model = m.number ORDER BY id DESC LIMIT 1) e ON true
            """;

    static final String ONE = SHOWN + "WHERE m.number = $1";

    static final String ALL = SHOWN + "ORDER BY m.number DESC LIMIT $1";

    static final String ACTIVE = SHOWN + "WHERE m.state = 'active'";

    static final String BYTES = "SELECT bytes FROM model_version WHERE number = $1 AND bytes IS NOT NULL";

    /** A node that ended while it learned leaves a model that never comes. */
    static final String GIVE_UP = "UPDATE model_version SET state = 'failed', failure = $1 WHERE state = 'learning'"
            + " AND working_until < clock_timestamp()";

    static final String BEGIN =
            """
            INSERT INTO model_version (state, source, note, begun_by)
            SELECT 'learning', $1, $2, $3 WHERE NOT EXISTS (SELECT FROM model_version WHERE state = 'learning')
            RETURNING number
            """;

    static final String ENTER =
            """
            INSERT INTO model_version (state, source, note, begun_by, learned_at, labels, bytes)
            VALUES ('draft', 'model', $1, $2, jiesu_now(), $3, $4)
            RETURNING number
            """;

    static final String LEARNED =
            """
            UPDATE model_version SET state = 'draft', learned_at = jiesu_now(), fingerprint = $2, texts = $3, labels = $4,
                bytes = $5
            WHERE number = $1 AND state = 'learning'
            RETURNING number
            """;

    static final String FAILED =
            "UPDATE model_version SET state = 'failed', failure = $2 WHERE number = $1 AND state = 'learning'";

    static final String EVALUATED =
            "INSERT INTO model_evaluation (model, kind, by, fingerprint, figures) VALUES ($1, $2, $3, $4, $5::text::jsonb)";

    static final String RETIRE = "UPDATE model_version SET state = 'retired' WHERE state = 'active' RETURNING number";

    static final String ACTIVATE =
            "UPDATE model_version SET state = 'active' WHERE number = $1 AND state IN ('draft', 'retired') RETURNING number";

    static final String TURN = "INSERT INTO model_turn (model, turn, by, reason) VALUES ($1, $2, $3, $4)";

    /**
     * Cases closed because the citizen said that it is resolved, with the unit that signed and still held them; backwards
     * from an id, for ids are in the order of intake.
     */
    static final String CONFIRMED =
            """
            SELECT f.id, f.holder, k.wrapped_key, t.id AS text_id, t.sealed AS text_sealed, h.id AS title_id,
                h.sealed AS title_sealed
            FROM case_file f
            JOIN caller k ON k.id = f.caller_id
            JOIN content t ON t.case_id = f.id AND t.kind = 'text'
            LEFT JOIN content h ON h.case_id = f.id AND h.kind = 'title'
            JOIN LATERAL (SELECT body, at FROM fact WHERE case_id = f.id AND kind = 'closed' ORDER BY seq DESC LIMIT 1) c
                ON convert_from(c.body, 'UTF8')::jsonb #>> '{data,why}' = 'CALLED_BACK'
            WHERE f.status = 'closed' AND f.holder = f.responsible AND k.wrapped_key IS NOT NULL
              AND ($1::uuid IS NULL OR f.id < $1) AND ($2::timestamptz IS NULL OR c.at > $2)
            ORDER BY f.id DESC
            LIMIT $3
            """;
}
