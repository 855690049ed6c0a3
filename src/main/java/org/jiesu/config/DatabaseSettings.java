package org.jiesu.config;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the database is and how it is used.
 *
 * @param server nothing means an embedded PostgreSQL under the data directory
 * @param statementTime longest run of one statement
 * @param waiting how long and how many may wait for a connection
 * @param embeddedSharedBuffers bytes of PostgreSQL's own cache, embedded only
 */
public record DatabaseSettings(
        Optional<Server> server,
        String user,
        String password,
        Duration statementTime,
        Waiting waiting,
        Pools pools,
        long embeddedSharedBuffers) {
    private static final Pattern URL =
            Pattern.compile("(?:jdbc:)?postgres(?:ql)?://([^/:@?]+)(?::(\\d{1,5}))?/([^/?]+)");
    private static final int USUAL_PORT = 5432;

    /** A database on a PostgreSQL server. */
    public record Server(String host, int port, String database) {}

    /**
     * What becomes of callers when every connection of a pool is at work.
     *
     * @param places callers that may wait, for each pool
     */
    public record Waiting(Duration longest, int places) {}

    /** Connections by purpose. */
    public record Pools(int intake, int commands, int reads, int relay, int sweep, int watch) {
        public int together() {
            return byPurpose().values().stream().mapToInt(Integer::intValue).sum();
        }

        /** The size of each by the name of its purpose. */
        public Map<String, Integer> byPurpose() {
            return Map.of(
                    "intake",
                    intake,
                    "commands",
                    commands,
                    "reads",
                    reads,
                    "relay",
                    relay,
                    "sweep",
                    sweep,
                    "watch",
                    watch);
        }
    }

    static DatabaseSettings read(SettingReader read) {
        return new DatabaseSettings(
                read.parsed("database.url", Optional.empty(), DatabaseSettings::server),
                read.filled("database.user"),
                read.text("database.password"),
                read.time("database.statementTime", "100ms", "10min"),
                new Waiting(
                        read.time("database.waitTime", "10ms", "1min"), read.number("database.waiting", 1, 1_000_000)),
                new Pools(
                        read.number("database.pools.intake", 1, 100),
                        read.number("database.pools.commands", 1, 100),
                        read.number("database.pools.reads", 1, 100),
                        read.number("database.pools.relay", 1, 100),
                        read.number("database.pools.sweep", 1, 100),
                        read.number("database.pools.watch", 1, 100)),
                read.bytes("database.embedded.sharedBuffers", "16MiB", "64GiB"));
    }

    private static Optional<Server> server(String url) {
        if (url.isEmpty()) {
            return Optional.empty();
        }
        Matcher parts = URL.matcher(url);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "must be postgresql://host:port/name; user and password have settings of their own");
        }
        int port = parts.group(2) == null ? USUAL_PORT : Integer.parseInt(parts.group(2));
        return Optional.of(new Server(parts.group(1), port, parts.group(3)));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return server.map(given -> user + "@" + given).orElse("embedded PostgreSQL");
    }
}
