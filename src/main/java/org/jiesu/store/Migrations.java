package org.jiesu.store;

import org.flywaydb.core.Flyway;

/** Brings a database to the tables this jar was written for. Blocks; call it off the event loop. */
public final class Migrations {
    private Migrations() {}

    /**
     * Applies what is missing, each file in a transaction of its own. Nodes that start together wait for one another.
     *
     * @throws org.flywaydb.core.api.FlywayException if the database cannot be reached, a file that was applied has been
     *     changed since, or the database is newer than this jar
     */
    public static void apply(DatabaseAddress address) {
        Flyway.configure()
                .dataSource(address.jdbcUrl(), address.user(), address.password())
                .locations("classpath:db")
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .load()
                .migrate();
    }
}
