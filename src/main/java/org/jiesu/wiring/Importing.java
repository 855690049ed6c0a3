package org.jiesu.wiring;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import org.jiesu.api.Complaints;
import org.jiesu.api.Directory;
import org.jiesu.config.Settings;
import org.jiesu.http.Contract;
import org.jiesu.imports.CaseImport;
import org.jiesu.store.BookStore;

/** What an import needs of a node, beside a running one or without. */
public final class Importing {
    private final Storage storage;
    private final CaseImport cases;

    private Importing(Storage storage, CaseImport cases) {
        this.storage = storage;
        this.cases = cases;
    }

    /** Joins the database and publishes the duty book under which the imported cases are dispatched. */
    public static Future<Importing> open(Vertx vertx, Settings settings, Knowledge knowledge) {
        Directory directory = new Directory(
                () -> knowledge.routing().book(), () -> knowledge.routing().gazetteer());
        return Storage.join(vertx, settings).compose(storage -> new BookStore(
                        storage.database().commands())
                .publish(knowledge.routing().book())
                .compose(published -> Contract.load(vertx))
                .map(contract -> {
                    Rooms rooms = Rooms.of(vertx, settings, storage, knowledge);
                    Complaints complaints = new Complaints(contract, directory);
                    return new Importing(storage, new CaseImport(rooms.intake(), complaints, settings.imports()));
                })
                .recover(failure -> storage.close().transform(closed -> Future.failedFuture(failure))));
    }

    public CaseImport cases() {
        return cases;
    }

    /** Ends what was started for the import. */
    public Future<Void> close() {
        return storage.close();
    }
}
