package org.jiesu.wiring;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Optional;
import java.util.function.Function;
import org.jiesu.config.Settings;
import org.jiesu.crypto.KeyRing;
import org.jiesu.store.Database;
import org.jiesu.store.DatabaseAddress;
import org.jiesu.store.MasterKeyStore;
import org.jiesu.store.Migrations;
import org.jiesu.store.TimeStore;
import org.jiesu.store.embedded.Cluster;
import org.jiesu.store.embedded.EmbeddedPostgres;
import org.jiesu.store.embedded.Neighbour;

/**
 * The opened database with the key to its contents.
 *
 * @param embedded the PostgreSQL that this process started itself, if it did
 * @param key the master key as this process knows it now
 */
record Storage(Vertx vertx, Optional<EmbeddedPostgres> embedded, Database database, KeyRing key) {
    /** Starts or finds PostgreSQL, migrates it, adopts the clock's mode and checks the master key. */
    static Future<Storage> open(Vertx vertx, Settings settings) {
        return storage(vertx, settings, Reached::forNode, database -> adopt(settings, database));
    }

    /**
     * The storage for a command, whether a node is at work on it or not: beside a node with an embedded PostgreSQL it
     * enters that one, and neither migrates nor ends it; else it does as {@link #open}. The clock's mode stays as it is.
     */
    static Future<Storage> join(Vertx vertx, Settings settings) {
        return storage(vertx, settings, Reached::forCommand, database -> Future.succeededFuture());
    }

    private static Future<Storage> storage(
            Vertx vertx,
            Settings settings,
            Function<Settings, Reached> reach,
            Function<Database, Future<Void>> prepare) {
        return vertx.executeBlocking(() -> reach.apply(settings)).compose(reached -> {
            Database database = Database.of(vertx, reached.address(), settings.database());
            return prepare.apply(database)
                    .compose(ready -> new MasterKeyStore(vertx, database.commands())
                            .admit(settings.data().masterKey()))
                    .map(key -> new Storage(vertx, reached.own(), database, new KeyRing(key)))
                    .recover(failure ->
                            closed(vertx, database, reached.own()).transform(closed -> Future.failedFuture(failure)));
        });
    }

    private static Future<Void> adopt(Settings settings, Database database) {
        boolean settable = settings.clock() == Settings.ClockMode.SETTABLE;
        return new TimeStore(database.commands())
                .adopt(settable)
                .compose(adopted -> adopted
                        ? Future.succeededFuture()
                        : Future.failedFuture(new IllegalStateException(
                                "the clock of this database was moved for a demonstration; it cannot serve with"
                                        + " clock.mode: real")));
    }

    /** Lets transactions under way end, then stops the PostgreSQL that is ours. */
    Future<Void> close() {
        return closed(vertx, database, embedded);
    }

    private static Future<Void> closed(Vertx vertx, Database database, Optional<EmbeddedPostgres> own) {
        return database.close()
                .eventually(() -> vertx.executeBlocking(() -> {
                    own.ifPresent(EmbeddedPostgres::close);
                    return null;
                }));
    }

    /** A database with the tables of this jar. Finding it blocks. */
    private record Reached(Optional<EmbeddedPostgres> own, DatabaseAddress address) {
        static Reached forNode(Settings settings) {
            return DatabaseAddress.given(settings.database())
                    .map(given -> new Reached(Optional.empty(), given))
                    .orElseGet(() -> started(EmbeddedPostgres.start(cluster(settings))))
                    .migrated();
        }

        static Reached forCommand(Settings settings) {
            Optional<DatabaseAddress> given = DatabaseAddress.given(settings.database());
            if (given.isPresent()) {
                return new Reached(Optional.empty(), given.get()).migrated();
            }
            return EmbeddedPostgres.startIfFree(cluster(settings))
                    .map(own -> started(own).migrated())
                    .orElseGet(() -> besideNode(Neighbour.address(cluster(settings))));
        }

        private static Reached started(EmbeddedPostgres own) {
            return new Reached(Optional.of(own), own.address());
        }

        private static Reached besideNode(DatabaseAddress address) {
            Migrations.confirm(address);
            return new Reached(Optional.empty(), address);
        }

        private static Cluster cluster(Settings settings) {
            return Cluster.under(settings.data().dir(), settings.database());
        }

        private Reached migrated() {
            try {
                Migrations.apply(address);
                return this;
            } catch (RuntimeException failure) {
                own.ifPresent(EmbeddedPostgres::close);
                throw failure;
            }
        }
    }
}
