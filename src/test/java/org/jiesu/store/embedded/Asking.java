package org.jiesu.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jiesu.store.DatabaseAddress;

/** Statements of tests, each over a connection of its own. */
final class Asking {
    private Asking() {}

    static void run(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection = connect(address);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String one(DatabaseAddress address, String question) throws SQLException {
        List<String> values = column(address, question);
        assertThat(values).hasSize(1);
        return values.get(0);
    }

    static List<String> column(DatabaseAddress address, String question) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = connect(address);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
    }
}
