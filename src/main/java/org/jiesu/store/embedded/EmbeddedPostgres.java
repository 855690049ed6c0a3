package org.jiesu.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.jiesu.store.DatabaseAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running PostgreSQL whose data outlive the node, also one that is killed.
 *
 * <p>A killed node leaves its PostgreSQL behind. The next start on the same home ends that orphan in an orderly way and
 * starts anew, so that settings and programs are always those of the node that runs; what was committed is kept. Why
 * so: docs/decisions/0001-embedded-postgresql.md. All methods block; call them off the event loop.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final Control control;
    private final HomeLock lock;
    private final DatabaseAddress address;

    private EmbeddedPostgres(Control control, HomeLock lock, DatabaseAddress address) {
        this.control = control;
        this.lock = lock;
        this.address = address;
    }

    /**
     * Starts the cluster, making it first if the home is empty.
     *
     * @throws PostgresFailure if another node holds the home, the data are of another major version of PostgreSQL, or
     *     PostgreSQL does not start
     */
    public static EmbeddedPostgres start(Cluster cluster) {
        try {
            Files.createDirectories(cluster.home());
            // Before anything of the cluster is touched: the node that holds the lock may be at work in it.
            HomeLock lock = HomeLock.take(cluster.lock());
            try {
                return startLocked(cluster, lock);
            } catch (IOException | PostgresFailure e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new PostgresFailure("cannot use " + cluster.home() + " for PostgreSQL: " + e.getMessage(), e);
        }
    }

    /** Where jiesu's role finds jiesu's database. */
    public DatabaseAddress address() {
        return address;
    }

    /** Ends PostgreSQL in an orderly way and frees the home; open transactions are rolled back. */
    @Override
    public void close() {
        try {
            control.stop();
        } finally {
            release(lock);
        }
    }

    private static EmbeddedPostgres startLocked(Cluster cluster, HomeLock lock) throws IOException {
        Control control = new Control(cluster, new Programs(new ProgramArchive().unpackInto(cluster.programs())));
        String password = ClusterFiles.password(cluster.password());
        control.makeUnlessThere();
        control.refuseOtherVersion();
        endOrphan(cluster, control);
        int port = control.startOnFreePort();
        try {
            DatabaseAddress superuser =
                    new DatabaseAddress("127.0.0.1", port, "postgres", FirstEntry.SUPERUSER, password);
            return new EmbeddedPostgres(control, lock, FirstEntry.prepare(superuser));
        } catch (PostgresFailure e) {
            control.stop();
            throw e;
        }
    }

    private static void endOrphan(Cluster cluster, Control control) throws IOException {
        Optional<Postmaster> noted = Postmaster.noted(cluster.data());
        if (noted.isEmpty()) {
            return;
        }
        switch (noted.get().identity()) {
            case OURS -> {
                LOG.info(
                        "ending the PostgreSQL (process {}) that a killed node left",
                        noted.get().pid());
                control.stop();
            }
            case STRANGER -> noted.get().forget();
            case GONE -> LOG.info("PostgreSQL was not stopped in an orderly way; it recovers from its log");
        }
    }

    private static void release(HomeLock lock) {
        try {
            lock.close();
        } catch (IOException e) {
            LOG.warn("the lock of the data directory could not be released: {}", e.getMessage());
        }
    }
}
