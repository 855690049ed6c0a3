package org.jiesu.wiring;

import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import java.util.List;
import org.jiesu.callers.CallerFlags;
import org.jiesu.callers.CallerLookup;
import org.jiesu.callers.Erasing;
import org.jiesu.callers.ErasureLog;
import org.jiesu.callers.ErasureVerticle;
import org.jiesu.callers.Holdings;
import org.jiesu.callers.KeyTurning;
import org.jiesu.callers.KeyVerticle;
import org.jiesu.callers.KeyWatch;
import org.jiesu.callers.Retention;
import org.jiesu.callers.RetentionPolicy;
import org.jiesu.callers.RetentionVerticle;
import org.jiesu.callers.Rewrapping;
import org.jiesu.config.Settings;
import org.jiesu.crypto.CallerKeys;
import org.jiesu.crypto.KeyRing;
import org.jiesu.crypto.MasterKeyFile;
import org.jiesu.store.AuditStore;
import org.jiesu.store.CallerStore;
import org.jiesu.store.Database;
import org.jiesu.store.ErasureRequests;
import org.jiesu.store.ErasureStore;
import org.jiesu.store.FlagStore;
import org.jiesu.store.HoldingStore;
import org.jiesu.store.KeyHolderStore;
import org.jiesu.store.MasterKeyStore;
import org.jiesu.store.RetentionStore;
import org.jiesu.store.TimeStore;

/** What looks after callers: their keys, and how long they are kept. */
public record CallerRooms(
        Settings.Callers settings,
        Keys keys,
        CallerLookup lookup,
        Erasing erasing,
        Holdings holdings,
        CallerFlags flags,
        Retention retention,
        TimeStore time) {

    /** What turns the master key. */
    public record Keys(KeyWatch watch, Rewrapping rewrapping) {
        static Keys of(Vertx vertx, Settings settings, Storage storage) {
            Database database = storage.database();
            KeyHolderStore holders = new KeyHolderStore(database.commands());
            MasterKeyFile file = new MasterKeyFile(settings.data().masterKey());
            MasterKeyStore known = new MasterKeyStore(vertx, database.commands());
            CallerStore callers = new CallerStore(database.commands());
            int batch = settings.callers().batch();
            return new Keys(
                    new KeyWatch(vertx, file, storage.key(), known, holders),
                    new Rewrapping(vertx, callers, holders, storage.key(), batch));
        }
    }

    static CallerRooms of(Vertx vertx, Settings settings, Storage storage, RetentionPolicy policy) {
        Database database = storage.database();
        KeyRing ring = storage.key();
        TimeStore time = new TimeStore(database.commands());
        ErasureStore erasures = new ErasureStore(database.commands());
        ErasureLog log = new ErasureLog(settings.callers().erasures());
        CallerFlags flags = new CallerFlags(new FlagStore(database.commands()), ring, time);
        AuditStore audit = new AuditStore(database.commands());
        Erasing erasing = new Erasing(vertx, erasures, new ErasureRequests(database.commands()), log, time);
        RetentionStore past = new RetentionStore(database.reads());
        return new CallerRooms(
                settings.callers(),
                Keys.of(vertx, settings, storage),
                new CallerLookup(erasures, ring),
                erasing,
                new Holdings(new HoldingStore(database.reads()), audit, new CallerKeys(ring), flags),
                flags,
                new Retention(past, erasing, time, policy, settings.callers().batch()),
                time);
    }

    /** What a node deploys to keep the erasures of before, and to erase by night where that is wanted. */
    List<VerticleBase> keeping() {
        ErasureVerticle erasures = new ErasureVerticle(erasing);
        Settings.Retention nightly = settings.retention();
        return nightly.nightly()
                ? List.of(erasures, new RetentionVerticle(retention, time, nightly.hour()))
                : List.of(erasures);
    }

    /** Looks after the keys while the node is at work. */
    KeyVerticle keyVerticle() {
        return new KeyVerticle(keys.watch(), keys.rewrapping(), settings.watch());
    }

    /** Turns the keys of a database, whether a node is at work on it or not. */
    static KeyTurning turning(Vertx vertx, Settings settings, Storage storage) {
        return new KeyTurning(
                vertx,
                new MasterKeyFile(settings.data().masterKey()),
                new KeyHolderStore(storage.database().commands()));
    }
}
