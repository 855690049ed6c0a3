package org.jiesu.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Every setting of a node, checked. What each means, its default and why: {@code config/jiesu.yaml}.
 */
public record Settings(
        Http http,
        Ops ops,
        Data data,
        DatabaseSettings database,
        ClockMode clock,
        Sessions sessions,
        Limits limits,
        Intake intake,
        Imports imports,
        Relay relay,
        Sealing sealing,
        Sweep sweep,
        Streams stream,
        Demo demo) {

    /** Whose time the clocks follow. */
    public enum ClockMode {
        /** PostgreSQL's. */
        REAL,
        /** PostgreSQL's, moved forward by hand. */
        SETTABLE
    }

    public record Http(String host, int port, int eventLoops, Duration requestTime, Duration stopTime) {}

    public record Ops(String host, int port) {}

    /**
     * Where files are kept.
     *
     * @param masterKey file of the master key, which must not be in the database
     */
    public record Data(Path dir, Path masterKey) {}

    public record Sessions(Duration life, Duration idle, int perAccount, boolean secureCookie, int failures) {}

    /**
     * Bounds of every request.
     *
     * @param perAccount requests a minute
     * @param perAddress requests a minute of those that need no account
     * @param logins tries a minute from one address
     */
    public record Limits(
            long bodyBytes, int requests, int perAccount, int perAddress, int logins, int workers, int workerQueue) {}

    /** How long an idempotency key is remembered, in real time. */
    public record Intake(Duration keysKept) {}

    /**
     * How files are imported.
     *
     * @param atOnce rows on their way to the database at once
     * @param patience longest wait for a database that is gone
     */
    public record Imports(int atOnce, Duration patience) {}

    public record Relay(int batch, Duration interval, Duration feedKept) {}

    /**
     * How the record is sealed.
     *
     * @param atOnce facts that do not wait for the interval, and members of one seal at most
     * @param key file of the key that signs
     * @param witness file outside the database to which each seal is told
     */
    public record Sealing(Duration interval, int atOnce, Path key, Path witness) {}

    public record Sweep(int batch, Duration interval) {}

    /**
     * The streams of a node.
     *
     * @param singleAlerts what reaches one receiver more often within a minute is one digest
     */
    public record Streams(int clients, int backlog, Duration heartbeat, int singleAlerts) {}

    /** Empty texts where nothing was given. */
    public record Demo(String password, String token) {
        /** Without either secret. */
        @Override
        public String toString() {
            return "Demo";
        }
    }

    /**
     * Reads the settings of the folder, the environment and the system properties, each stronger than the one before.
     *
     * @return nothing if there is any mistake, wherever it stands
     */
    public static Optional<Settings> load(
            ConfigFolder folder, Map<String, String> environment, Map<String, String> properties, Mistakes mistakes) {
        Mistakes own = new Mistakes();
        SettingSources sources = new SettingSources(folder, environment, properties, own);
        Settings settings = read(new SettingReader(sources, own));
        sources.nothingElse(own);
        mistakes.addAll(own.all());
        return own.none() ? Optional.of(settings) : Optional.empty();
    }

    private static Settings read(SettingReader read) {
        return new Settings(
                http(read),
                new Ops(read.filled("ops.host"), read.number("ops.port", 0, 65_535)),
                data(read),
                DatabaseSettings.read(read),
                read.oneOf(
                        "clock.mode", Map.of("real", ClockMode.REAL, "settable", ClockMode.SETTABLE), ClockMode.REAL),
                sessions(read),
                limits(read),
                intake(read),
                new Imports(read.number("imports.atOnce", 1, 100), read.time("imports.patience", "1s", "1h")),
                new Relay(
                        read.number("relay.batch", 1, 10_000),
                        read.time("relay.interval", "100ms", "1min"),
                        read.time("relay.feedKept", "1h", "30d")),
                sealing(read),
                new Sweep(read.number("sweep.batch", 1, 10_000), read.time("sweep.interval", "100ms", "1min")),
                new Streams(
                        read.number("stream.clients", 1, 100_000),
                        read.number("stream.backlog", 10, 100_000),
                        read.time("stream.heartbeat", "1s", "1min"),
                        read.number("stream.singleAlerts", 1, 10_000)),
                new Demo(read.text("demo.password"), read.text("demo.token")));
    }

    private static Http http(SettingReader read) {
        return new Http(
                read.filled("http.host"),
                read.number("http.port", 0, 65_535),
                read.number("http.eventLoops", 0, 256),
                read.time("http.requestTime", "1s", "10min"),
                read.time("http.stopTime", "1s", "10min"));
    }

    private static Data data(SettingReader read) {
        Path dir = dataDir(read);
        return new Data(dir, dir.resolve(read.filled("keys.masterFile")).normalize());
    }

    private static Path dataDir(SettingReader read) {
        return Path.of(read.filled("data.dir")).toAbsolutePath().normalize();
    }

    private static Sealing sealing(SettingReader read) {
        Path dir = dataDir(read);
        return new Sealing(
                read.time("record.sealInterval", "100ms", "1h"),
                read.number("record.sealAt", 1, 100_000),
                dir.resolve(read.filled("keys.sealFile")).normalize(),
                dir.resolve(read.filled("record.witness")).normalize());
    }

    private static Sessions sessions(SettingReader read) {
        return new Sessions(
                read.time("sessions.life", "1min", "30d"),
                read.time("sessions.idle", "1min", "30d"),
                read.number("sessions.perAccount", 1, 1000),
                read.flag("sessions.secureCookie"),
                read.number("sessions.failures", 1, 100));
    }

    private static Limits limits(SettingReader read) {
        return new Limits(
                read.bytes("limits.bodySize", "1KiB", "64MiB"),
                read.number("limits.requests", 1, 1_000_000),
                read.number("limits.perAccount", 1, 1_000_000),
                read.number("limits.perAddress", 1, 1_000_000),
                read.number("limits.logins", 1, 100_000),
                read.number("limits.workers", 1, 256),
                read.number("limits.workerQueue", 1, 1_000_000));
    }

    private static Intake intake(SettingReader read) {
        return new Intake(read.time("intake.keysKept", "1h", "365d"));
    }
}
