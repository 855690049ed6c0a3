package org.jiesu.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.postgresql.PGConnection;

/** The embedded PostgreSQL of a node, entered as its superuser: the administrator of the database, or a thief of a dump. */
final class Dump implements AutoCloseable {
    private static final int PORT_LINE = 3;
    private static final String TABLES =
            """
            SELECT format('%I.%I', n.nspname, c.relname) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
            UNION ALL SELECT 'pg_catalog.pg_statistic'
            """;

    private final Connection connection;

    private Dump(Connection connection) {
        this.connection = connection;
    }

    /** Enters the one whose home is under this data folder. */
    static Dump of(Path data) throws IOException, SQLException {
        Path home = data.resolve("postgres");
        String port = Files.readAllLines(home.resolve("cluster/postmaster.pid")).get(PORT_LINE);
        String password = Files.readString(home.resolve("password")).strip();
        return new Dump(DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port.strip() + "/jiesu", "postgres", password));
    }

    /** Every table with all its rows as COPY writes them: texts as they are, bytes in hexadecimal. */
    Map<String, byte[]> tables() throws SQLException, IOException {
        Map<String, byte[]> tables = new TreeMap<>();
        for (String table : column(TABLES)) {
            ByteArrayOutputStream rows = new ByteArrayOutputStream();
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("COPY (SELECT * FROM " + table + ") TO STDOUT", rows);
            tables.put(table, rows.toByteArray());
        }
        return tables;
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    List<String> column(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
