package org.jiesu.wiring;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.Mistakes;
import org.jiesu.config.Settings;
import org.jiesu.core.duty.DutyBook;
import org.jiesu.core.sla.Terms;
import org.jiesu.crypto.CallerKeys;
import org.jiesu.demo.DemoDay;
import org.jiesu.ops.CaseMeters;
import org.jiesu.ops.Metrics;
import org.jiesu.store.CaseStore;
import org.jiesu.store.Database;
import org.jiesu.store.DatabaseAddress;
import org.jiesu.store.EditionStore;
import org.jiesu.store.TestDatabase;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A node without doors for one test class: the rooms wired as in service, on a migrated database of its own in which the
 * duty book of {@code config/} is published. Its clock is settable, its relay and sweep run only when a test runs them.
 */
public final class TestNode implements BeforeAllCallback, AfterAllCallback {
    private static final long SECONDS_AT_MOST = 30;

    private final TestDatabase database;
    private Optional<Opened> opened = Optional.empty();

    private record Opened(Vertx vertx, Settings settings, Storage storage, Rooms rooms) {
        /** On a migrated database, in which it publishes the duty book. */
        static Opened on(TestDatabase database, Vertx vertx, Path data, Map<String, String> properties) {
            Settings settings = FromConfig.settings(database, data, properties);
            Storage storage = done(Storage.open(vertx, settings));
            Books books =
                    done(Books.settle(vertx, new EditionStore(storage.database().commands()), FromConfig.KNOWLEDGE));
            return new Opened(
                    vertx,
                    settings,
                    storage,
                    Rooms.of(vertx, settings, storage, books, new CaseMeters(new Metrics("test"))));
        }
    }

    public TestNode() {
        this(new TestDatabase());
    }

    private TestNode(TestDatabase database) {
        this.database = database;
    }

    /** A node on a database that the test has already, with settings of its own; whoever starts it closes it. */
    public static TestNode start(Vertx vertx, TestDatabase database, Path data, Map<String, String> properties) {
        TestNode node = new TestNode(database);
        node.opened = Optional.of(Opened.on(database, vertx, data, properties));
        return node;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException, SQLException {
        database.beforeAll(context);
        Path data = Files.createTempDirectory("node");
        opened = Optional.of(Opened.on(database, Vertx.vertx(), data, Map.of("jiesu.clock.mode", "settable")));
    }

    @Override
    public void afterAll(ExtensionContext context) throws SQLException {
        opened.ifPresent(node -> done(close().eventually(node.vertx()::close)));
        database.afterAll(context);
    }

    /** Ends its connections. */
    public Future<Void> close() {
        return opened.orElseThrow().storage().close();
    }

    public Settings settings() {
        return opened.orElseThrow().settings();
    }

    public Rooms rooms() {
        return opened.orElseThrow().rooms();
    }

    public TestDatabase database() {
        return database;
    }

    public Database pools() {
        return opened.orElseThrow().storage().database();
    }

    /** A store that tells nobody what it has committed. */
    public CaseStore cases() {
        return new CaseStore(pools(), settings().database(), () -> {});
    }

    public CallerKeys keys() {
        return new CallerKeys(opened.orElseThrow().storage().key());
    }

    public DutyBook book() {
        return knowledge().routing().book();
    }

    public Terms terms() {
        return knowledge().terms();
    }

    public Knowledge knowledge() {
        return FromConfig.KNOWLEDGE;
    }

    public Instant now() {
        return done(rooms().time().now());
    }

    public DemoDay demoDay() {
        return new DemoDay(rooms().intake(), rooms().commands(), rooms().sweep(), rooms().time());
    }

    /** Moves the node's time forward by so much. */
    public void advance(Duration amount) {
        done(rooms().time().advance(amount, Optional.empty()));
    }

    /** Moves the node's time forward to an instant. */
    public void moveTo(Instant instant) {
        if (done(rooms().time().moveTo(instant, Optional.empty())).isEmpty()) {
            throw new IllegalArgumentException("time does not go back to " + instant);
        }
    }

    /** What the future brings; its failure as it is, or an {@link AssertionError} if nothing comes in time. */
    public static <T> T done(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(SECONDS_AT_MOST, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(failed.getCause());
        } catch (TimeoutException late) {
            throw new AssertionError("nothing came within " + SECONDS_AT_MOST + " seconds", late);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }

    /** Read once a JVM. */
    private static final class FromConfig {
        static final ConfigFolder FOLDER = ConfigFolder.at(Path.of("config"));
        static final Knowledge KNOWLEDGE = read(Knowledge::open);

        static Settings settings(TestDatabase database, Path data, Map<String, String> properties) {
            DatabaseAddress address = database.address();
            Map<String, String> given = new HashMap<>(properties);
            given.put("jiesu.data.dir", data.toString());
            given.put(
                    "jiesu.database.url",
                    "postgresql://" + address.host() + ":" + address.port() + "/" + address.database());
            given.put("jiesu.database.user", address.user());
            given.put("jiesu.database.password", address.password());
            return read((folder, mistakes) -> Settings.load(folder, Map.of(), given, mistakes));
        }

        private static <T> T read(Reading<T> reading) {
            Mistakes mistakes = new Mistakes();
            return reading.from(FOLDER, mistakes)
                    .orElseThrow(() -> new IllegalStateException(mistakes.all().toString()));
        }
    }

    private interface Reading<T> {
        Optional<T> from(ConfigFolder folder, Mistakes mistakes);
    }
}
