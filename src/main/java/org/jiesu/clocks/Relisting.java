package org.jiesu.clocks;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jiesu.core.casefile.Actor;
import org.jiesu.core.casefile.ClockEffects;
import org.jiesu.core.sla.Terms;
import org.jiesu.store.Change;
import org.jiesu.store.Claimed;
import org.jiesu.store.ClockStore;
import org.jiesu.store.LockedCase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reckons again what had to be reckoned without the holidays of some year, as soon as this node has their list: exactly
 * those clocks, each case in the transaction of the fact that says so. It keeps looking, for another node may still start
 * clocks without the list until it is started again itself.
 */
public final class Relisting extends VerticleBase {
    private static final Logger LOG = LoggerFactory.getLogger(Relisting.class);
    private static final long EVERY = Duration.ofMinutes(1).toMillis();

    private final ClockStore clocks;
    private final Supplier<Terms> terms;
    private Future<Integer> running = Future.succeededFuture(0);

    public Relisting(ClockStore clocks, Supplier<Terms> terms) {
        this.clocks = clocks;
        this.terms = terms;
    }

    @Override
    public Future<?> start() {
        runIfFree();
        vertx.setPeriodic(EVERY, tick -> runIfFree());
        return Future.succeededFuture();
    }

    @Override
    public Future<?> stop() {
        return running.otherwise(0);
    }

    /**
     * Claims until nothing is left that this node could claim.
     *
     * @return how many cases were changed
     */
    public Future<Integer> run() {
        Terms now = terms.get();
        return clocks.claimProvisional(now.almanac(), locked -> listed(locked, now))
                .map(Claimed::cases)
                .compose(changed -> changed == 0 ? Future.succeededFuture(0) : run().map(more -> changed + more));
    }

    private void runIfFree() {
        if (running.isComplete()) {
            running = run().onSuccess(Relisting::tell)
                    .onFailure(failure ->
                            LOG.warn("provisional due times could not be reckoned again: {}", failure.toString()));
        }
    }

    private static void tell(int cases) {
        if (cases > 0) {
            LOG.info("the clocks of {} cases were reckoned again by lists of holidays that are new here", cases);
        }
    }

    private static Change listed(LockedCase locked, Terms now) {
        return new Change(
                Actor.SYSTEM, ClockEffects.listed(locked.file(), now, locked.at()), List.of(), Optional.empty());
    }
}
