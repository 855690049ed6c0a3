package org.jiesu.wiring;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Optional;
import org.jiesu.config.Settings;
import org.jiesu.crypto.MasterKey;
import org.jiesu.store.Database;
import org.jiesu.store.DatabaseAddress;
import org.jiesu.store.MasterKeyStore;
import org.jiesu.store.Migrations;
import org.jiesu.store.TimeStore;
import org.jiesu.store.embedded.Cluster;
import org.jiesu.store.embedded.EmbeddedPostgres;

/**
 * The opened database with the key to its contents.
 *
 * @param embedded the PostgreSQL that this node started itself, if it did
 */
record Storage(Vertx vertx, Optional<EmbeddedPostgres> embedded, Database database, MasterKey key) {
    /** Starts or finds PostgreSQL, migrates it, adopts the clock's mode and checks the master key. */
    static Future<Storage> open(Vertx vertx, Settings settings) {
        Optional<DatabaseAddress> given = DatabaseAddress.given(settings.database());
        return vertx.executeBlocking(() -> given.isPresent() ? Optional.<EmbeddedPostgres>empty() : embedded(settings))
                .compose(own -> migrated(
                                vertx,
                                settings,
                                given.or(() -> own.map(EmbeddedPostgres::address))
                                        .orElseThrow())
                        .compose(database -> admitted(vertx, settings, own, database))
                        .onFailure(failure -> own.ifPresent(EmbeddedPostgres::close)));
    }

    private static Future<Database> migrated(Vertx vertx, Settings settings, DatabaseAddress address) {
        return vertx.executeBlocking(() -> {
            Migrations.apply(address);
            return Database.of(vertx, address, settings.database());
        });
    }

    private static Future<Storage> admitted(
            Vertx vertx, Settings settings, Optional<EmbeddedPostgres> own, Database database) {
        boolean settable = settings.clock() == Settings.ClockMode.SETTABLE;
        return new TimeStore(database.commands())
                .adopt(settable)
                .compose(adopted -> adopted
                        ? new MasterKeyStore(vertx, database.commands())
                                .admit(settings.data().masterKey())
                        : Future.failedFuture(new IllegalStateException(
                                "the clock of this database was moved for a demonstration; it cannot serve with"
                                        + " clock.mode: real")))
                .map(key -> new Storage(vertx, own, database, key));
    }

    private static Optional<EmbeddedPostgres> embedded(Settings settings) {
        return Optional.of(EmbeddedPostgres.start(Cluster.under(settings.data().dir(), settings.database())));
    }

    /** Lets transactions under way end, then stops the PostgreSQL that is ours. */
    Future<Void> close() {
        return database.close()
                .eventually(() -> vertx.executeBlocking(() -> {
                    embedded.ifPresent(EmbeddedPostgres::close);
                    return null;
                }));
    }
}
