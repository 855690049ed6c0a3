package org.jiesu.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jiesu.store.DatabaseAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running PostgreSQL whose data outlive the node, also one that is killed.
 *
 * <p>A killed node leaves its PostgreSQL behind. The next start on the same home ends that orphan in an orderly way and
 * starts anew, so that settings and programs are always those of the node that runs; what was committed is kept. A
 * PostgreSQL that dies while the node lives is started again on its port. Why so:
 * docs/decisions/0001-embedded-postgresql.md. All methods block; call them off the event loop.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final long LOOK_EVERY_MS = 500;

    private final Control control;
    private final HomeLock lock;
    private final DatabaseAddress address;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(EmbeddedPostgres::daemon);
    private boolean closed;

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
        return startIfFree(cluster).orElseThrow(() -> refusal(cluster));
    }

    /**
     * Starts the cluster unless a node is at work in its home; then nothing is touched and nothing returned.
     *
     * @throws PostgresFailure if the data are of another major version of PostgreSQL, or PostgreSQL does not start
     */
    public static Optional<EmbeddedPostgres> startIfFree(Cluster cluster) {
        try {
            Files.createDirectories(cluster.home());
            // Before anything of the cluster is touched: the node that holds the lock may be at work in it.
            Optional<HomeLock> lock = HomeLock.takeIfFree(cluster.lock());
            return lock.isEmpty() ? Optional.empty() : Optional.of(startOrFree(cluster, lock.get()));
        } catch (IOException e) {
            throw new PostgresFailure("cannot use " + cluster.home() + " for PostgreSQL: " + e.getMessage(), e);
        }
    }

    /** Where jiesu's role finds jiesu's database; it stays the same until {@link #close()}. */
    public DatabaseAddress address() {
        return address;
    }

    /** Ends PostgreSQL in an orderly way and frees the home; open transactions are rolled back. */
    @Override
    public synchronized void close() {
        closed = true;
        watch.shutdown();
        try {
            if (control.runs()) {
                control.stop();
            }
            lock.close();
        } catch (IOException e) {
            LOG.warn("the data directory could not be left in order: {}", e.getMessage());
        }
    }

    private static PostgresFailure refusal(Cluster cluster) {
        try {
            return new PostgresFailure(cluster.home() + " is in use by another node (" + HomeLock.holder(cluster.lock())
                    + "): stop that node, or give this one another data.dir or a database.url");
        } catch (IOException e) {
            return new PostgresFailure("cannot use " + cluster.home() + " for PostgreSQL: " + e.getMessage(), e);
        }
    }

    private static EmbeddedPostgres startOrFree(Cluster cluster, HomeLock lock) throws IOException {
        try {
            EmbeddedPostgres postgres = startLocked(cluster, lock);
            postgres.keepWatch();
            return postgres;
        } catch (IOException | PostgresFailure e) {
            lock.close();
            throw e;
        }
    }

    private static EmbeddedPostgres startLocked(Cluster cluster, HomeLock lock) throws IOException {
        Control control = new Control(cluster, new Programs(new ProgramArchive().unpackInto(cluster.programs())));
        String password = ClusterFiles.password(cluster.password());
        control.makeUnlessThere();
        control.refuseOtherVersion();
        if (control.runs()) {
            LOG.info("ending the PostgreSQL that a killed node left");
            control.stop();
        }
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

    private void keepWatch() {
        var unused = watch.scheduleWithFixedDelay(
                this::startAgainIfGone, LOOK_EVERY_MS, LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
    }

    /** Never throws: an exception would end the watch. A start that fails is tried again at the next look. */
    private synchronized void startAgainIfGone() {
        try {
            if (!closed && !control.runs()) {
                LOG.error("PostgreSQL is gone; starting it again on port {}", address.port());
                control.start(address.port());
            }
        } catch (IOException | PostgresFailure e) {
            LOG.error("PostgreSQL is gone and does not start: {}", e.getMessage());
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "embedded-postgres-watch");
        thread.setDaemon(true);
        return thread;
    }
}
