package org.jiesu.editions;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Optional;
import org.jiesu.bus.Topic;
import org.jiesu.config.TextFiles;
import org.jiesu.core.duty.BookDiff;
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
    private static final int LISTED_AT_MOST = 500;

    private final Vertx vertx;
    private final Stores stores;
    private final Shelf shelf;
    private final Checks checks;

    public Editions(Vertx vertx, Stores stores, PastCases cases, Shelf shelf) {
        this.vertx = vertx;
        this.stores = stores;
        this.shelf = shelf;
        this.checks = new Checks(vertx, stores, cases, shelf);
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
        return vertx.executeBlocking(() -> shelf.open(files), false)
                .compose(good -> stores.editions().published())
                .compose(now -> now.version().equals(files.version())
                        ? Future.failedFuture(Standstill.SAME_AS_PUBLISHED.failure())
                        : stores.editions().enter(files, order.by(), note, order.key()));
    }

    public Future<List<StoredEdition>> all() {
        return stores.editions().all(LISTED_AT_MOST);
    }

    /**
     * Routes the last cases by the draft and by the book in force, and looks for rules that can never decide anything.
     * The draft may be published if there is none.
     */
    public Future<StoredEdition> check(int number, int lastCases, String by) {
        return checks.check(number, () -> draft(number), lastCases, by);
    }

    /** Whether this node is at its check: true from the moment in which that is asked for. */
    public boolean isChecking(int number) {
        return checks.isUnderWay(number);
    }

    /** How each rule of the book in force does. */
    public Future<CheckReport.Healths> health() {
        return checks.health();
    }

    /** The edition in force. */
    public Future<StoredEdition> published() {
        return stores.editions().published();
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

    /** An edition that can be checked; fails with {@link Standstill#NO_DRAFT}. */
    public Future<StoredEdition> draft(int number) {
        return one(number).compose(edition -> switch (edition.state()) {
            case DRAFT, CHECKED -> Future.succeededFuture(edition);
            case PUBLISHED, SUPERSEDED, DISCARDED -> Future.failedFuture(Standstill.NO_DRAFT.failure());
        });
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

    /**
     * What differs between two versions.
     *
     * @param from the version before
     */
    public record Changes(String from, String to, BookDiff diff) {}

    /** What differs from the edition in force before it; of one that was never in force, from the one in force now. */
    public Future<Changes> changes(StoredEdition edition) {
        Future<StoredEdition> other = edition.state().isPublic()
                ? stores.editions().before(edition.number()).map(before -> before.orElse(edition))
                : stores.editions().published();
        return other.compose(before -> changes(before.version(), edition.version()));
    }

    /** What differs between two versions that were entered. */
    public Future<Changes> changes(String from, String to) {
        return shelf.version(from).compose(before -> shelf.version(to)
                .compose(after -> vertx.executeBlocking(
                        () -> new Changes(from, to, BookDiff.between(before.book(), after.book())), false)));
    }
}
