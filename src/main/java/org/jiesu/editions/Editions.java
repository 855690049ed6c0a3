package org.jiesu.editions;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiesu.bus.Topic;
import org.jiesu.config.TextFiles;
import org.jiesu.json.Json;
import org.jiesu.store.DifferenceStore;
import org.jiesu.store.EditionStore;
import org.jiesu.store.NewCase;
import org.jiesu.store.PastStore;
import org.jiesu.store.StoredEdition;

/**
 * The life of the duty book: a draft is entered, checked and published over the version it was checked against. Nothing
 * that is published ever changes, and no case is re-routed by it.
 */
public final class Editions {
    /** What is kept of the cases that would change: the newest of them. */
    private static final int SHIFTS_KEPT = 200;

    private static final int LISTED_AT_MOST = 500;

    private final Vertx vertx;
    private final Stores stores;
    private final PastCases cases;
    private final Shelf shelf;

    public Editions(Vertx vertx, Stores stores, PastCases cases, Shelf shelf) {
        this.vertx = vertx;
        this.stores = stores;
        this.cases = cases;
        this.shelf = shelf;
    }

    /** Where editions, past cases and differences are kept. */
    public record Stores(EditionStore editions, PastStore past, DifferenceStore differences) {}

    /** Who asks, and the key under which it is done at most once. */
    public record Order(String by, Optional<NewCase.Key> key) {}

    /**
     * Enters a book as a draft.
     *
     * @return fails with {@link Shelf.Refused}, which names every mistake, or {@link Standstill.Failure}
     */
    public Future<EditionStore.Told> enter(TextFiles files, String note, Order order) {
        return vertx.executeBlocking(() -> shelf.open(files))
                .compose(good -> stores.editions().published())
                .compose(now -> now.version().equals(files.version())
                        ? Future.failedFuture(Standstill.SAME_AS_PUBLISHED.failure())
                        : stores.editions().enter(files, order.by(), note, order.key()));
    }

    public Future<List<StoredEdition>> all() {
        return stores.editions().all(LISTED_AT_MOST);
    }

    /** Fails with {@link Standstill#NO_SUCH_EDITION}. */
    public Future<StoredEdition> one(int number) {
        return stores.editions().one(number).compose(found -> found.map(Future::succeededFuture)
                .orElseGet(() -> Future.failedFuture(Standstill.NO_SUCH_EDITION.failure())));
    }

    /** The edition under which a version was in force; empty where it never was. */
    public Future<Optional<StoredEdition>> publicVersion(String version) {
        return stores.editions().publicVersion(version);
    }

    /** The files of a version, as they were entered. */
    public Future<TextFiles> files(String version) {
        return stores.editions().files(version);
    }

    /** The book of an edition. */
    public Future<OpenBook> book(StoredEdition edition) {
        return shelf.version(edition.version());
    }

    /**
     * Routes the last cases by the draft and by the book in force, and looks for rules that can never decide anything.
     * The draft may be published if there is none.
     */
    public Future<StoredEdition> check(int number, int lastCases, String by) {
        return draft(number).compose(draft -> stores.editions().published().compose(now -> shelf.version(now.version())
                .compose(before -> shelf.version(draft.version()).compose(after -> report(lastCases, before, after)))
                .compose(report -> stores.editions()
                        .checked(number, report.passed(), by, now.version(), Json.MAPPER.valueToTree(report)))
                .compose(done -> done.map(Future::succeededFuture)
                        .orElseGet(() -> Future.failedFuture(Standstill.NO_DRAFT.failure())))));
    }

    /** An edition that can be checked; fails with {@link Standstill#NO_DRAFT}. */
    public Future<StoredEdition> draft(int number) {
        return one(number).compose(edition -> switch (edition.state()) {
            case DRAFT, CHECKED -> Future.succeededFuture(edition);
            case PUBLISHED, SUPERSEDED, DISCARDED -> Future.failedFuture(Standstill.NO_DRAFT.failure());
        });
    }

    private Future<CheckReport> report(int lastCases, OpenBook before, OpenBook after) {
        return cases.last(lastCases, before, after)
                .compose(found -> stores.past().use().compose(use -> vertx.executeBlocking(() -> Failures.of(after))
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

    /** Publishes a checked draft. From then on every node answers by it; what is open is compared and listed. */
    public Future<EditionStore.Told> publish(int number, Order order) {
        return one(number).compose(this::book).compose(book -> stores.editions()
                .publish(number, book.book(), order.by(), order.key())
                .compose(done -> done.isPresent()
                        ? told(done.get())
                        : one(number)
                                .compose(now -> Future.failedFuture(whyNot(now).failure()))));
    }

    private Future<EditionStore.Told> told(EditionStore.Told done) {
        Topic.PUBLISHED.publish(vertx, new Topic.Published(done.edition().number()));
        return shelf.use(done.edition()).map(done);
    }

    private static Standstill whyNot(StoredEdition edition) {
        return switch (edition.state()) {
            case DRAFT -> Standstill.NOT_CHECKED;
            case CHECKED -> Standstill.CHECKED_AGAINST_ANOTHER;
            case PUBLISHED, SUPERSEDED, DISCARDED -> Standstill.NO_DRAFT;
        };
    }

    /** Puts a draft away. */
    public Future<EditionStore.Told> discard(int number, Order order) {
        return one(number)
                .compose(found -> stores.editions().discard(number, order.by(), order.key()))
                .compose(done -> done.map(Future::succeededFuture)
                        .orElseGet(() -> Future.failedFuture(Standstill.NO_DRAFT.failure())));
    }

    /** Open cases that are not with whom an edition names, for a person to look at. */
    public Future<List<DifferenceStore.Different>> differences(int number) {
        return one(number).compose(found -> stores.differences().differences(number, LISTED_AT_MOST));
    }

    /** How each rule of the book in force does. */
    public Future<CheckReport.Healths> health() {
        return shelf.version(shelf.inUse()).compose(book -> stores.past()
                .use()
                .compose(use ->
                        vertx.executeBlocking(() -> new CheckReport.Healths(book.version(), health(book, use)))));
    }

    private static List<CheckReport.Health> health(OpenBook book, Map<String, PastStore.Use> use) {
        Map<String, String> failing = Failures.byRule(book);
        return book.book().rules().stream()
                .map(rule -> new CheckReport.Health(
                        rule.id(),
                        rule.matter().name(),
                        rule.basis().tier(),
                        Optional.ofNullable(use.get(rule.id()))
                                .map(PastStore.Use::times)
                                .orElse(0L),
                        Optional.ofNullable(use.get(rule.id())).map(PastStore.Use::last),
                        Optional.ofNullable(failing.get(rule.id()))))
                .toList();
    }
}
