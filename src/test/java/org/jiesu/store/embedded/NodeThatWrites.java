package org.jiesu.store.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.jiesu.store.DatabaseAddress;

/** A process of its own that commits number after number and prints each once it is committed, until it is killed. */
final class NodeThatWrites {
    private NodeThatWrites() {}

    public static void main(String[] args) throws SQLException {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(new Cluster(Path.of(args[0]), Path.of(args[1]), 20, 16));
        DatabaseAddress address = postgres.address();
        try (Connection connection =
                        DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
                Statement table = connection.createStatement();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO written VALUES (?)")) {
            table.execute("CREATE TABLE written (n bigint PRIMARY KEY)");
            for (long number = 1; ; number++) {
                insert.setLong(1, number);
                insert.executeUpdate();
                System.out.println(number);
            }
        }
    }
}
