package org.jiesu.editions;

import io.vertx.core.Future;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.jiesu.json.Json;
import org.jiesu.store.DifferenceStore;
import org.jiesu.store.EditionStore;
import org.jiesu.store.StoredEdition;

/** Compares the open cases with a newly published edition, and lists those whose owner would differ. */
final class OpenCases {
    private final EditionStore editions;
    private final DifferenceStore differences;
    private final PastCases cases;
    private final Shelf shelf;
    private volatile boolean ending;

    OpenCases(Editions.Stores stores, PastCases cases, Shelf shelf) {
        this.editions = stores.editions();
        this.differences = stores.differences();
        this.cases = cases;
        this.shelf = shelf;
    }

    /** Compares them, unless that is done or another node is at it. */
    Future<Void> compare(StoredEdition edition) {
        return differences
                .takeOn(edition.number())
                .compose(ours -> ours ? editions.before(edition.number()) : Future.succeededFuture())
                .compose(before -> before == null || before.isEmpty()
                        ? Future.succeededFuture()
                        : shelf.version(before.get().version()).compose(old -> shelf.version(edition.version())
                                .compose(now -> cases.open(old, now, (store, seen) -> keep(edition.number(), seen)))
                                .compose(done -> differences.compared(edition.number()))));
    }

    /** Ends a comparison under way after its portion; it is begun again, here or elsewhere, once its minute is over. */
    void end() {
        ending = true;
    }

    private Future<Void> keep(int edition, List<PastCases.Seen> seen) {
        if (ending) {
            return Future.failedFuture(new CancellationException("the node stops"));
        }
        Map<UUID, String> shifts = new HashMap<>();
        seen.forEach(one -> shifts.put(one.id(), Json.text(one.shift())));
        return differences.differ(edition, shifts);
    }
}
