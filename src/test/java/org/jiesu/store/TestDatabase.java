package org.jiesu.store;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jiesu.store.embedded.Cluster;
import org.jiesu.store.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A migrated database for one test class: {@code @RegisterExtension static final TestDatabase database = new
 * TestDatabase();}. All classes of a JVM share one embedded PostgreSQL, as durable as in service.
 */
public final class TestDatabase implements BeforeAllCallback, AfterAllCallback {
    private static final Path TARGET = Path.of("target");
    private static final int CONNECTIONS = 200;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Optional<DatabaseAddress> address = Optional.empty();

    @Override
    public void beforeAll(ExtensionContext context) throws SQLException {
        create();
    }

    /** Makes it; for a test that needs one of its own. */
    public void create() throws SQLException {
        DatabaseAddress template = Shared.SERVER.template;
        String name = "test_" + NUMBER.incrementAndGet();
        execute(Shared.SERVER.postgres.address(), "CREATE DATABASE " + name + " TEMPLATE " + template.database());
        address = Optional.of(template.withDatabase(name));
    }

    @Override
    public void afterAll(ExtensionContext context) throws SQLException {
        drop();
    }

    public void drop() throws SQLException {
        execute(Shared.SERVER.superuser(), "DROP DATABASE " + address().database() + " WITH (FORCE)");
    }

    public DatabaseAddress address() {
        return address.orElseThrow();
    }

    /** A connection of its own, to be closed by the caller. */
    public Connection connect() throws SQLException {
        return connect(address());
    }

    /** Runs statements, several if they are separated by semicolons. */
    public void execute(String sql) throws SQLException {
        execute(address(), sql);
    }

    /** The database is gone: its connections are ended and no new one is taken. */
    public void takeAway() throws SQLException {
        execute(Shared.SERVER.superuser(), "ALTER DATABASE " + address().database() + " ALLOW_CONNECTIONS false");
        execute(
                Shared.SERVER.superuser(),
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '"
                        + address().database() + "'");
    }

    /** The database is back. */
    public void giveBack() throws SQLException {
        execute(Shared.SERVER.superuser(), "ALTER DATABASE " + address().database() + " ALLOW_CONNECTIONS true");
    }

    /** A case with one fact, as bare as the tables allow. */
    public void caseWithOneFact() throws SQLException {
        execute(
                """
                INSERT INTO caller (id, created_at) VALUES (gen_random_uuid(), now());
                INSERT INTO case_file (id, number, caller_id, kind, channel, status, version, seq, head, changed_at,
                    received_at, urgency, reach, taken_by)
                SELECT gen_random_uuid(), '1', id, 'hotline', 'phone', 'received', 1, 1, decode(repeat('00', 32), 'hex'),
                    now(), now(), '7d', 'unit', 'operator'
                FROM caller;
                INSERT INTO fact (case_id, seq, kind, at, body, hash)
                SELECT id, 1, 'received', now(), '', head FROM case_file;
                """);
    }

    /** The first column of every row, as text. */
    public List<String> column(String sql, Object... parameters) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < parameters.length; index++) {
                statement.setObject(index + 1, parameters[index]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
        }
        return values;
    }

    private static void execute(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection = connect(address);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
    }

    /** The one server of this JVM and the migrated database that the others are copied from. */
    private record Server(EmbeddedPostgres postgres, DatabaseAddress template) {

        static Server start() {
            try {
                Files.createDirectories(TARGET);
                Path home = Files.createTempDirectory(TARGET, "test-postgres");
                EmbeddedPostgres postgres =
                        EmbeddedPostgres.start(new Cluster(home, TARGET.resolve("postgresql"), CONNECTIONS, 128));
                Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(postgres, home)));
                DatabaseAddress template = postgres.address().withDatabase("migrated");
                execute(postgres.address(), "CREATE DATABASE migrated");
                Migrations.apply(template);
                return new Server(postgres, template);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        /** May end what the server itself does in a database, too: a vacuum belongs to no role that we have. */
        DatabaseAddress superuser() {
            return postgres.address().withUser("postgres", postgres.address().password());
        }
    }

    private static void remove(EmbeddedPostgres postgres, Path home) {
        postgres.close();
        try (Stream<Path> walk = Files.walk(home)) {
            walk.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Started by the first class that asks. */
    private static final class Shared {
        static final Server SERVER = Server.start();
    }
}
