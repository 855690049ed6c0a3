package org.jiesu.store.embedded;

import java.nio.file.Path;
import org.jiesu.config.DatabaseSettings;

/**
 * What an embedded cluster is given.
 *
 * @param home folder that holds the cluster, its password, its lock and its logs
 * @param programs folder into which the PostgreSQL programs are unpacked, once per version; may be shared by clusters
 * @param connections most connections at once, those of administration not counted
 * @param sharedBuffersMb PostgreSQL's own cache, in MiB
 */
public record Cluster(Path home, Path programs, int connections, int sharedBuffersMb) {
    private static final long MEBIBYTE = 1 << 20;

    public Cluster {
        home = home.toAbsolutePath().normalize();
        programs = programs.toAbsolutePath().normalize();
    }

    /** The cluster of a node that was given no database. */
    public static Cluster under(Path dataDirectory, DatabaseSettings settings) {
        return new Cluster(
                dataDirectory.resolve("postgres"),
                dataDirectory.resolve("programs"),
                settings.pools().together(),
                (int) (settings.embeddedSharedBuffers() / MEBIBYTE));
    }

    /** The data directory in PostgreSQL's own sense. */
    Path data() {
        return home.resolve("cluster");
    }

    /** Where a data directory is made before it takes its place, so that a start broken off leaves none half made. */
    Path unfinished() {
        return home.resolve("cluster.unfinished");
    }

    Path lock() {
        return home.resolve("node.lock");
    }

    Path password() {
        return home.resolve("password");
    }

    Path startLog() {
        return home.resolve("start.log");
    }
}
