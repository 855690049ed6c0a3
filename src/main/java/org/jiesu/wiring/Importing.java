package org.jiesu.wiring;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import org.jiesu.api.Complaints;
import org.jiesu.api.Directory;
import org.jiesu.config.Settings;
import org.jiesu.http.Contract;
import org.jiesu.imports.CaseImport;
import org.jiesu.store.EditionStore;

/** What an import needs of a node, beside a running one or without. */
public final class Importing {
    private final Storage storage;
    private final CaseImport cases;
    private final String keys;

    private Importing(Storage storage, CaseImport cases, String keys) {
        this.storage = storage;
        this.cases = cases;
        this.keys = keys;
    }

    /** Joins the database; imported cases are dispatched by the duty book that is published there. */
    public static Future<Importing> open(Vertx vertx, Settings settings, Knowledge knowledge) {
        return Storage.join(vertx, settings).compose(storage -> Books.settle(
                        vertx, new EditionStore(storage.database().commands()), knowledge)
                .compose(books -> Contract.load(vertx).compose(contract -> {
                    Directory directory = new Directory(
                            () -> books.now().routing().book(),
                            () -> books.now().routing().gazetteer());
                    Rooms rooms = Rooms.of(vertx, settings, storage, books, new Watching().cases());
                    Complaints complaints = new Complaints(contract, directory);
                    CaseImport cases = new CaseImport(rooms.intake(), complaints, settings.imports());
                    return watched(vertx, rooms).map(keys -> new Importing(storage, cases, keys));
                }))
                .recover(failure -> storage.close().transform(closed -> Future.failedFuture(failure))));
    }

    /** An import may last longer than a turn of keys. */
    private static Future<String> watched(Vertx vertx, Rooms rooms) {
        return rooms.callers()
                .keys()
                .watch()
                .begin()
                .compose(begun -> vertx.deployVerticle(rooms.callers().keyVerticle()));
    }

    public CaseImport cases() {
        return cases;
    }

    /** Ends what was started for the import. */
    public Future<Void> close() {
        return storage.vertx().undeploy(keys).eventually(storage::close);
    }
}
