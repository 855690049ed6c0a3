package org.jiesu.wiring;

import io.vertx.core.Vertx;
import org.jiesu.callers.CallerLookup;
import org.jiesu.callers.Erasing;
import org.jiesu.callers.ErasureLog;
import org.jiesu.callers.ErasureVerticle;
import org.jiesu.callers.KeyTurning;
import org.jiesu.callers.KeyVerticle;
import org.jiesu.callers.KeyWatch;
import org.jiesu.callers.Rewrapping;
import org.jiesu.config.Settings;
import org.jiesu.crypto.MasterKeyFile;
import org.jiesu.store.CallerStore;
import org.jiesu.store.Database;
import org.jiesu.store.ErasureRequests;
import org.jiesu.store.ErasureStore;
import org.jiesu.store.KeyHolderStore;
import org.jiesu.store.MasterKeyStore;
import org.jiesu.store.TimeStore;

/** What looks after callers: their keys and how long they are kept. */
public record CallerRooms(KeyWatch watch, Rewrapping rewrapping, CallerLookup lookup, Erasing erasing) {
    static CallerRooms of(Vertx vertx, Settings settings, Storage storage) {
        Database database = storage.database();
        KeyHolderStore holders = new KeyHolderStore(database.commands());
        MasterKeyFile file = new MasterKeyFile(settings.data().masterKey());
        KeyWatch watch =
                new KeyWatch(vertx, file, storage.key(), new MasterKeyStore(vertx, database.commands()), holders);
        Rewrapping rewrapping = new Rewrapping(
                vertx,
                new CallerStore(database.commands()),
                holders,
                storage.key(),
                settings.callers().batch());
        ErasureStore erasures = new ErasureStore(database.commands());
        Erasing erasing = new Erasing(
                vertx,
                erasures,
                new ErasureRequests(database.commands()),
                new ErasureLog(settings.callers().erasures()),
                new TimeStore(database.commands()));
        return new CallerRooms(watch, rewrapping, new CallerLookup(erasures, storage.key()), erasing);
    }

    /** Holds the erasures against their log while the node is at work. */
    ErasureVerticle erasures() {
        return new ErasureVerticle(erasing);
    }

    /** Looks after the keys while the node is at work. */
    KeyVerticle keys(Settings settings) {
        return new KeyVerticle(watch, rewrapping, settings.callers().watch());
    }

    /** Turns the keys of a database, whether a node is at work on it or not. */
    static KeyTurning turning(Vertx vertx, Settings settings, Storage storage) {
        return new KeyTurning(
                vertx,
                new MasterKeyFile(settings.data().masterKey()),
                new KeyHolderStore(storage.database().commands()));
    }
}
