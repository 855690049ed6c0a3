package org.jiesu.store.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Making, starting and stopping one cluster with PostgreSQL's own programs. */
final class Control {
    private static final Logger LOG = LoggerFactory.getLogger(Control.class);
    private static final Duration QUICK = Duration.ofSeconds(30);
    /** pg_ctl gives up after this … */
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    /** … and we give up on a program after this. */
    private static final Duration SLOW = Duration.ofMinutes(2);
    /** Between our choice of a free port and PostgreSQL's use of it another program may take it. */
    private static final int START_ATTEMPTS = 3;
    /** For migrations, commands beside the node, backups and a person with psql. */
    private static final int SPARE_CONNECTIONS = 20;

    private final Cluster cluster;
    private final Programs programs;

    Control(Cluster cluster, Programs programs) {
        this.cluster = cluster;
        this.programs = programs;
    }

    /** Makes the data directory unless it is there; one broken off half way is made again. */
    void makeUnlessThere() throws IOException {
        if (Files.exists(cluster.data())) {
            return;
        }
        Folders.delete(cluster.unfinished());
        // C.UTF-8: under plain C, pg_trgm and upper() are blind to Chinese.
        programs.run(
                SLOW,
                "initdb",
                "--pgdata=" + cluster.unfinished(),
                "--username=" + FirstEntry.SUPERUSER,
                "--pwfile=" + cluster.password(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=libc",
                "--locale=C.UTF-8",
                "--data-checksums");
        Files.move(cluster.unfinished(), cluster.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    void refuseOtherVersion() throws IOException {
        String data = Files.readString(cluster.data().resolve("PG_VERSION")).strip();
        String ours = programs.majorVersion(QUICK);
        if (!data.equals(ours)) {
            throw new PostgresFailure(cluster.data() + " was written by PostgreSQL " + data + ", this jar carries "
                    + ours + ": carry the data over with pg_dump and pg_restore, or use the jar that wrote them");
        }
    }

    /** Starts PostgreSQL and returns the port of 127.0.0.1 on which it listens. */
    int startOnFreePort() throws IOException {
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            try {
                start(port);
                return port;
            } catch (PostgresFailure e) {
                if (attempt == START_ATTEMPTS) {
                    throw new PostgresFailure(e.getMessage() + "\nIts own words: " + cluster.startLog(), e);
                }
                LOG.warn("PostgreSQL did not start on port {}: {}", port, e.getMessage());
            }
        }
    }

    void start(int port) throws IOException {
        ClusterFiles.configure(cluster, port, SPARE_CONNECTIONS);
        programs.run(
                SLOW,
                "pg_ctl",
                "start",
                "--wait",
                "--timeout=" + PATIENCE.toSeconds(),
                "--pgdata=" + cluster.data(),
                "--log=" + cluster.startLog());
    }

    /** Whether a PostgreSQL is at work in the data directory; a note that names a stranger is removed. */
    boolean runs() throws IOException {
        Optional<Postmaster> noted = Postmaster.noted(cluster.data());
        if (noted.isEmpty()) {
            return false;
        }
        return switch (noted.get().identity()) {
            case OURS -> true;
            case GONE -> false;
            case STRANGER -> {
                noted.get().forget();
                yield false;
            }
        };
    }

    /** Open transactions are rolled back and the log is written out; if that takes too long, the next start does it. */
    void stop() {
        try {
            stop("fast");
        } catch (PostgresFailure e) {
            LOG.warn("PostgreSQL did not stop in time, ending it at once: {}", e.getMessage());
            stop("immediate");
        }
    }

    private void stop(String mode) {
        programs.run(
                SLOW,
                "pg_ctl",
                "stop",
                "--wait",
                "--timeout=" + PATIENCE.toSeconds(),
                "--mode=" + mode,
                "--pgdata=" + cluster.data());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
