package org.jiesu.store;

/** Statements that read all that is held of one caller. */
final class HoldingSql {
    private HoldingSql() {}

    static final String KEY = "SELECT wrapped_key FROM caller WHERE id = $1";

    static final String CASES =
            """
            SELECT id, number, kind, channel, status, received_at, changed_at, district, township, village, matter_name
            FROM case_file
            WHERE caller_id = $1 AND ($2::uuid IS NULL OR id > $2)
            ORDER BY id
            LIMIT $3
            """;

    static final String CONTENTS =
            "SELECT case_id, id, kind, at, sealed FROM content WHERE case_id = ANY ($1) ORDER BY case_id, at, id";
}
