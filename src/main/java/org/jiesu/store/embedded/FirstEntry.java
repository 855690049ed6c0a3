package org.jiesu.store.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jiesu.store.DatabaseAddress;

/**
 * Makes the role and the database that jiesu works with.
 *
 * <p>The role owns its database and may make others, but is no superuser: a hole in a statement must not open the
 * machine (COPY … PROGRAM). These statements change the whole server and cannot be prepared, so they stand here.
 */
final class FirstEntry {
    static final String SUPERUSER = "postgres";
    static final String ROLE = "jiesu";
    static final String DATABASE = "jiesu";

    private static final String ROLE_IS_THERE = "SELECT 1 FROM pg_roles WHERE rolname = 'jiesu'";
    private static final String DATABASE_IS_THERE = "SELECT 1 FROM pg_database WHERE datname = 'jiesu'";
    private static final String CREATE_ROLE = "SELECT format('CREATE ROLE jiesu LOGIN CREATEDB PASSWORD %L', ?::text)";
    private static final String CREATE_DATABASE = "CREATE DATABASE jiesu OWNER jiesu";

    private FirstEntry() {}

    /** Makes them unless they are there, and returns the address at which the role finds its database. */
    static DatabaseAddress prepare(DatabaseAddress superuser) {
        try (Connection connection =
                        DriverManager.getConnection(superuser.jdbcUrl(), superuser.user(), superuser.password());
                Statement statement = connection.createStatement()) {
            if (!answers(statement, ROLE_IS_THERE)) {
                statement.execute(spelled(connection, superuser.password()));
            }
            if (!answers(statement, DATABASE_IS_THERE)) {
                statement.execute(CREATE_DATABASE);
            }
            return superuser.withDatabase(DATABASE).withUser(ROLE, superuser.password());
        } catch (SQLException e) {
            throw new PostgresFailure(
                    "cannot enter the embedded PostgreSQL at " + superuser + ": " + e.getMessage(), e);
        }
    }

    private static boolean answers(Statement statement, String question) throws SQLException {
        try (ResultSet rows = statement.executeQuery(question)) {
            return rows.next();
        }
    }

    private static String spelled(Connection connection, String password) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CREATE_ROLE)) {
            statement.setString(1, password);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
