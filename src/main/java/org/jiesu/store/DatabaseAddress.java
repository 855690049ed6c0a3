package org.jiesu.store;

import java.util.Optional;
import org.jiesu.config.DatabaseSettings;

/**
 * Where a PostgreSQL database listens and who may enter.
 *
 * @param password never printed: {@link #toString()} leaves it out
 */
public record DatabaseAddress(String host, int port, String database, String user, String password) {

    /** The database that the settings name; nothing if they leave it to an embedded one. */
    public static Optional<DatabaseAddress> given(DatabaseSettings settings) {
        return settings.server()
                .map(server -> new DatabaseAddress(
                        server.host(), server.port(), server.database(), settings.user(), settings.password()));
    }

    /** The same server and user, another database on it. */
    public DatabaseAddress withDatabase(String name) {
        return new DatabaseAddress(host, port, name, user, password);
    }

    /** The same server and database, entered as another user. */
    public DatabaseAddress withUser(String name, String secret) {
        return new DatabaseAddress(host, port, database, name, secret);
    }

    /** The address as a JDBC URL, without user and password. */
    public String jdbcUrl() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }

    @Override
    public String toString() {
        return user + "@" + host + ":" + port + "/" + database;
    }
}
