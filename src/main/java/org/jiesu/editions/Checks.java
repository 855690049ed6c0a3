package org.jiesu.editions;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jiesu.json.Json;
import org.jiesu.store.PastStore;
import org.jiesu.store.StoredEdition;

/** What past cases and a rule's own examples say of a book. */
final class Checks {
    /** What is kept of the cases that would change: the newest of them. */
    private static final int SHIFTS_KEPT = 200;

    private final Vertx vertx;
    private final Editions.Stores stores;
    private final PastCases cases;
    private final Shelf shelf;
    /** The checks that this node is at, by the number of the edition. */
    private final Map<Integer, Future<StoredEdition>> underWay = new ConcurrentHashMap<>();

    Checks(Vertx vertx, Editions.Stores stores, PastCases cases, Shelf shelf) {
        this.vertx = vertx;
        this.stores = stores;
        this.cases = cases;
        this.shelf = shelf;
    }

    /** Begins it; one that this node is at already is not begun a second time. */
    Future<StoredEdition> check(int number, Supplier<Future<StoredEdition>> draft, int lastCases, String by) {
        Promise<StoredEdition> begun = Promise.promise();
        Future<StoredEdition> running = underWay.putIfAbsent(number, begun.future());
        if (running != null) {
            return running;
        }
        draft.get().compose(found -> checked(found, lastCases, by)).onComplete((done, failure) -> {
            underWay.remove(number);
            begun.complete(done, failure);
        });
        return begun.future();
    }

    boolean isUnderWay(int number) {
        return underWay.containsKey(number);
    }

    private Future<StoredEdition> checked(StoredEdition draft, int lastCases, String by) {
        return stores.editions().published().compose(now -> shelf.version(now.version())
                .compose(before -> shelf.version(draft.version()).compose(after -> report(lastCases, before, after)))
                .compose(report -> stores.editions()
                        .checked(draft.number(), report.passed(), by, now.version(), Json.MAPPER.valueToTree(report)))
                .compose(done -> done.map(Future::succeededFuture)
                        .orElseGet(() -> Future.failedFuture(Standstill.NO_DRAFT.failure()))));
    }

    private Future<CheckReport> report(int lastCases, OpenBook before, OpenBook after) {
        return cases.last(lastCases, before, after)
                .compose(found -> stores.past().use().compose(use -> vertx.executeBlocking(
                                () -> Failures.of(after), false)
                        .map(failing -> new CheckReport(
                                before.version(),
                                found.looked(),
                                found.different().size(),
                                found.different().stream()
                                        .limit(SHIFTS_KEPT)
                                        .map(PastCases.Seen::shift)
                                        .toList(),
                                after.book().rules().size(),
                                (int) after.book().rules().stream()
                                        .filter(rule -> !use.containsKey(rule.id()))
                                        .count(),
                                failing))));
    }

    Future<CheckReport.Healths> health() {
        return stores.editions().published().compose(edition -> shelf.version(edition.version())
                .compose(book -> stores.past()
                        .use()
                        .map(use -> new CheckReport.Healths(
                                book.version(), edition.check().isPresent(), health(book, use)))));
    }

    private static List<CheckReport.Health> health(OpenBook book, Map<String, PastStore.Use> use) {
        return book.book().rules().stream()
                .map(rule -> new CheckReport.Health(
                        rule.id(),
                        rule.matter().name(),
                        rule.basis().tier(),
                        Optional.ofNullable(use.get(rule.id()))
                                .map(PastStore.Use::times)
                                .orElse(0L),
                        Optional.ofNullable(use.get(rule.id())).map(PastStore.Use::last)))
                .toList();
    }
}
