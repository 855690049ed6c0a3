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
        Passwords passwords,
        Oidc oidc,
        Limits limits,
        Intake intake,
        Imports imports,
        Relay relay,
        Sealing sealing,
        Callers callers,
        Learning learning,
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

    public record Http(
            String host, int port, int eventLoops, int connections, Duration requestTime, Duration stopTime) {}

    public record Ops(String host, int port, Patience patience) {}

    /**
     * Up to where a node counts as well.
     *
     * @param look longest wait for the database when it is asked how the node does
     * @param feed longest time that a committed event may wait for the relay
     * @param clocks longest time that a level may be due and not done
     * @param loops longest silence of an event loop
     * @param diskFree bytes that must be free where {@code data.dir} lies
     */
    public record Patience(Duration look, Duration feed, Duration clocks, Duration loops, long diskFree) {}

    /**
     * Where files are kept.
     *
     * @param masterKey file of the master key, which must not be in the database
     */
    public record Data(Path dir, Path masterKey) {}

    public record Sessions(Duration life, Duration idle, int perAccount, boolean secureCookie, int failures) {}

    /**
     * What a password must be.
     *
     * @param shortest characters at least, of one that a person chooses
     * @param oneTimeLife how long one lets in that an administrator made
     */
    public record Passwords(int shortest, Duration oneTimeLife) {}

    /**
     * The provider of identities.
     *
     * @param issuer its address; empty for none
     * @param clientSecret what its file holds; empty for a client that has none
     * @param redirectUrl where it sends browsers back; empty for wherever they came from
     * @param usernameClaim what an administrator knows persons by
     */
    public record Oidc(String issuer, String clientId, String clientSecret, String redirectUrl, String usernameClaim) {
        public boolean isOn() {
            return !issuer.isEmpty();
        }

        /** Without the secret. */
        @Override
        public String toString() {
            return issuer + " " + clientId;
        }
    }

    /**
     * Bounds of every request.
     *
     * @param perAccount requests a minute
     * @param perAddress requests a minute of those that need no account
     * @param logins tries a minute from one address
     */
    public record Limits(
            long bodyBytes,
            long bookBytes,
            int requests,
            int perAccount,
            int perAddress,
            int logins,
            int workers,
            int workerQueue) {}

    /** From how many closed cases a model is learned at most, the newest. */
    public record Learning(int cases) {}

    /** How long an idempotency key is remembered, in real time. */
    public record Intake(Duration keysKept) {}

    /**
     * How files are imported.
     *
     * @param atOnce rows on their way to the database at once
     * @param patience longest wait for a database that is gone
     */
    public record Imports(int atOnce, Duration patience) {}

    /**
     * The relay.
     *
     * @param rest shortest time between two runs
     */
    public record Relay(int batch, Duration interval, Duration rest, Duration feedKept) {}

    /**
     * How the record is sealed.
     *
     * @param atOnce facts that do not wait for the interval, and members of one seal at most
     * @param key file of the key that signs
     * @param witness file outside the database to which each seal is told
     */
    public record Sealing(Duration interval, int atOnce, Path key, Path witness) {}

    /**
     * How long what is kept of callers is kept, and under which keys.
     *
     * @param watch how often a node looks at the file of the master key
     * @param batch callers that are rewrapped or erased in one go
     * @param erasures file outside the database to which each erasure is told
     * @param retention when what is past its time goes by itself
     */
    public record Callers(Duration watch, int batch, Path erasures, Retention retention) {}

    /**
     * The nightly erasure of what is past its time.
     *
     * @param hour of the day in Beijing
     */
    public record Retention(boolean nightly, int hour) {}

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
        Settings settings = SettingGroups.settings(new SettingReader(sources, own));
        sources.nothingElse(own);
        mistakes.addAll(own.all());
        return own.none() ? Optional.of(settings) : Optional.empty();
    }
}
