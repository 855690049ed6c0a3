package org.jiesu.clocks;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jiesu.core.casefile.Actor;
import org.jiesu.core.casefile.ClockEffects;
import org.jiesu.store.Change;
import org.jiesu.store.Claimed;
import org.jiesu.store.ClockStore;
import org.jiesu.store.LockedCase;
import org.jiesu.store.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets clocks climb: each level once, the highest of those that are due fired and the lower skipped. Any number of nodes
 * may sweep at the same time.
 */
public final class Sweep {
    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    private final ClockStore clocks;
    private final Consumer<Claimed.Passed> passed;

    /**
     * Sweeps by claiming.
     *
     * @param passed told of each level once what has become of it is committed
     */
    public Sweep(ClockStore clocks, Consumer<Claimed.Passed> passed) {
        this.clocks = clocks;
        this.passed = passed;
    }

    /**
     * Claims until nothing is left that this node could claim.
     *
     * @return how many cases were changed
     */
    public Future<Integer> run() {
        return claim().compose(changed -> changed == 0 ? Future.succeededFuture(0) : run().map(more -> changed + more));
    }

    /**
     * Sweeps until every level that time has passed by now is done, also those another node is at work on.
     *
     * @return true once none is left; false if some could not be done in {@code rounds} rounds
     */
    public Future<Boolean> runOut(int rounds) {
        return run().compose(changed -> clocks.due())
                .compose(left -> left == 0 || rounds <= 1 ? Future.succeededFuture(left == 0) : runOut(rounds - 1));
    }

    private Future<Integer> claim() {
        return clocks.claim(Sweep::climb)
                .recover(failure -> {
                    if (Unavailable.is(failure)) {
                        // No case is at fault when the database is gone: none must be set aside for it.
                        return Future.failedFuture(failure);
                    }
                    LOG.warn("a batch of due levels could not be written, trying case by case", failure);
                    return clocks.claimOneByOne(Sweep::climb);
                })
                .onSuccess(claimed -> claimed.levels().forEach(passed))
                .map(Claimed::cases);
    }

    private static Change climb(LockedCase locked) {
        return new Change(Actor.SYSTEM, ClockEffects.climb(locked.file(), locked.at()), List.of(), Optional.empty());
    }
}
