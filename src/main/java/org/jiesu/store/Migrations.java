package org.jiesu.store;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

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
        of(address).load().migrate();
    }

    /**
     * Changes nothing: another jar may be at work on this database.
     *
     * @throws org.flywaydb.core.api.FlywayException if the database cannot be reached, or its tables are not those this
     *     jar was written for, older or newer
     */
    public static void confirm(DatabaseAddress address) {
        of(address).ignoreMigrationPatterns(new String[0]).load().validate();
    }

    private static FluentConfiguration of(DatabaseAddress address) {
        return Flyway.configure()
                .dataSource(address.jdbcUrl(), address.user(), address.password())
                .locations("classpath:db")
                .validateMigrationNaming(true)
                .cleanDisabled(true);
    }
}
