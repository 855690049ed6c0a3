package org.jiesu.editions;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.Duration;
import org.jiesu.bus.Topic;
import org.jiesu.store.EditionStore;
import org.jiesu.store.StoredEdition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has a node answer by the edition that is published, whoever published it: at once when it is told, else at the next
 * look. Afterwards the open cases are compared with it, by one node.
 */
public final class EditionWatch extends VerticleBase {
    private static final Logger LOG = LoggerFactory.getLogger(EditionWatch.class);
    private static final long EVERY = Duration.ofSeconds(2).toMillis();

    private final EditionStore editions;
    private final OpenCases openCases;
    private final Shelf shelf;
    private Future<?> running = Future.succeededFuture();
    private Future<Void> comparing = Future.succeededFuture();
    private boolean failing;

    public EditionWatch(Editions.Stores stores, PastCases cases, Shelf shelf) {
        this.editions = stores.editions();
        this.openCases = new OpenCases(stores, cases, shelf);
        this.shelf = shelf;
    }

    @Override
    public Future<?> start() {
        vertx.setPeriodic(EVERY, tick -> lookIfFree());
        return Topic.PUBLISHED.subscribe(vertx, told -> lookIfFree()).completion();
    }

    @Override
    public Future<?> stop() {
        openCases.end();
        return Future.join(running, comparing).otherwiseEmpty();
    }

    /** A long comparison keeps no node from taking over what is published meanwhile. */
    private void lookIfFree() {
        if (running.isComplete()) {
            running = published().onSuccess(this::compareIfFree).onFailure(this::tell);
        }
    }

    private void compareIfFree(StoredEdition edition) {
        failing = false;
        if (comparing.isComplete()) {
            comparing = compared(edition)
                    .onFailure(failure -> LOG.warn("open cases were not compared: {}", failure.toString()));
        }
    }

    /** Once, until it succeeds again: a database that is gone is gone for many looks. */
    private void tell(Throwable failure) {
        if (!failing) {
            LOG.warn("the published duty book was not taken over: {}", failure.toString());
        }
        failing = true;
    }

    /** Answers by the published edition from now on, and has the open cases compared with it. */
    Future<Void> look() {
        return published().compose(this::compared);
    }

    private Future<StoredEdition> published() {
        return editions.published()
                .compose(edition -> edition.version().equals(shelf.inUse())
                        ? Future.succeededFuture(edition)
                        : shelf.use(edition).map(edition));
    }

    private Future<Void> compared(StoredEdition edition) {
        return edition.compared() ? Future.succeededFuture() : openCases.compare(edition);
    }
}
