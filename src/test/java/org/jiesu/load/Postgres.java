package org.jiesu.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jiesu.store.DatabaseAddress;
import org.jiesu.store.embedded.Cluster;
import org.jiesu.store.embedded.EmbeddedPostgres;

/** The PostgreSQL under a node, and how it is stopped under its feet. */
public sealed interface Postgres extends AutoCloseable {
    DatabaseAddress address();

    /** Stops it without a word to its clients; it runs again when this returns, or soon after. */
    void fail();

    /** What the node must be told to use it. */
    Map<String, String> settings();

    @Override
    void close();

    /**
     * The one a node starts itself: its postmaster is killed, and the node must start it again.
     *
     * @param data the node's data directory
     */
    record Embedded(Path data) implements Postgres {
        private static final int LINE_OF_THE_PORT = 3;

        @Override
        public DatabaseAddress address() {
            try {
                String password =
                        Files.readString(data.resolve("postgres/password")).strip();
                int port = Integer.parseInt(noted().get(LINE_OF_THE_PORT).strip());
                return new DatabaseAddress("127.0.0.1", port, "jiesu", "jiesu", password);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        private List<String> noted() throws IOException {
            return Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"));
        }

        @Override
        public void fail() {
            try {
                long pid = Long.parseLong(noted().get(0).strip());
                ProcessHandle.of(pid).orElseThrow().destroyForcibly();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Map<String, String> settings() {
            return Map.of();
        }

        @Override
        public void close() {
            // It ends with its node.
        }
    }

    /** One of our own that the node only knows by its address: {@code pg_ctl stop -m immediate}, a while, start. */
    final class External implements Postgres {
        private static final Duration GONE = Duration.ofSeconds(4);
        private static final int CONNECTIONS = 60;
        private static final int SHARED_BUFFERS_MB = 128;

        private final Path cluster;
        private final Path bin;
        private final DatabaseAddress address;

        /** Makes a cluster with the programs that the jar carries (C.UTF-8, fsync on), and starts it. */
        public External(Path home) throws IOException {
            Path programs = home.resolve("programs");
            try (EmbeddedPostgres made = EmbeddedPostgres.start(
                    new Cluster(home.resolve("postgres"), programs, CONNECTIONS, SHARED_BUFFERS_MB))) {
                this.address = made.address();
            }
            this.cluster = home.resolve("postgres/cluster");
            try (Stream<Path> unpacked = Files.list(programs)) {
                this.bin = unpacked.findFirst().orElseThrow().resolve("bin");
            }
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
            control("start");
        }

        @Override
        public DatabaseAddress address() {
            return address;
        }

        @Override
        public Map<String, String> settings() {
            return Map.of(
                    "JIESU_DATABASE_URL",
                    "postgresql://" + address.host() + ":" + address.port() + "/" + address.database(),
                    "JIESU_DATABASE_USER",
                    address.user(),
                    "JIESU_DATABASE_PASSWORD",
                    address.password());
        }

        @Override
        public void fail() {
            control("stop", "--mode=immediate");
            LockSupport.parkNanos(GONE.toNanos());
            control("start");
        }

        @Override
        public void close() {
            control("stop", "--mode=fast");
        }

        private void control(String... what) {
            List<String> command = new ArrayList<>();
            if (System.getProperty("user.name").equals("root")) {
                command.addAll(List.of("unshare", "-U"));
            }
            command.add(bin.resolve("pg_ctl").toString());
            command.addAll(List.of(what));
            command.addAll(List.of("--wait", "--pgdata=" + cluster, "--log=" + cluster.resolveSibling("server.log")));
            try {
                Process process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(cluster.resolveSibling("pg_ctl.log").toFile())
                        .start();
                if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
                    throw new IllegalStateException(command + " did not succeed");
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
