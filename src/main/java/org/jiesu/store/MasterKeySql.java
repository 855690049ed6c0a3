package org.jiesu.store;

/** Statements about the master key, of which the database holds only a proof. */
final class MasterKeySql {
    private MasterKeySql() {}

    static final String RECALL = "SELECT id, proof FROM master_key";

    /** Of nodes that start together on a new database, the first one's key counts. */
    static final String REMEMBER =
            """
            INSERT INTO master_key (id, proof)
            VALUES ($1, $2)
            ON CONFLICT (only_row) DO NOTHING
            """;
}
