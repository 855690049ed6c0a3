package org.jiesu.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.jiesu.store.DatabaseAddress;

/** The PostgreSQL of a node at work, entered by another process of the same machine, which neither starts nor ends it. */
public final class Neighbour {
    private Neighbour() {}

    /**
     * Where the node that holds the home has its database.
     *
     * @throws PostgresFailure if that node's PostgreSQL takes no connections at the moment, or its password may not be
     *     read
     */
    public static DatabaseAddress address(Cluster cluster) {
        try {
            Optional<Postmaster> noted = Postmaster.noted(cluster.data());
            Optional<Integer> port = noted.isPresent() && noted.get().identity() == Postmaster.Identity.OURS
                    ? noted.get().port()
                    : Optional.empty();
            if (port.isEmpty()) {
                throw new PostgresFailure("the node (" + HomeLock.holder(cluster.lock()) + ") that holds "
                        + cluster.home() + " is starting or stopping its PostgreSQL: try again in a moment");
            }
            String password = Files.readString(cluster.password()).strip();
            return new DatabaseAddress("127.0.0.1", port.get(), FirstEntry.DATABASE, FirstEntry.ROLE, password);
        } catch (IOException e) {
            throw new PostgresFailure(
                    "cannot enter the PostgreSQL of the node that holds " + cluster.home() + ": " + e, e);
        }
    }
}
