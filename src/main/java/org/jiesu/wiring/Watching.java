package org.jiesu.wiring;

import io.micrometer.core.instrument.Tags;
import java.util.Optional;
import org.jiesu.accounts.Passwords;
import org.jiesu.api.Seats;
import org.jiesu.callers.Rewrapping;
import org.jiesu.config.Settings;
import org.jiesu.ops.CaseMeters;
import org.jiesu.ops.Disk;
import org.jiesu.ops.Health;
import org.jiesu.ops.Lookout;
import org.jiesu.ops.Loops;
import org.jiesu.ops.Metrics;
import org.jiesu.ops.OpsVerticle;
import org.jiesu.ops.RequestMeters;
import org.jiesu.store.BacklogStore;
import org.jiesu.store.PoolUse;

/**
 * Those who watch a node. Here figures are joined to what they tell of, so that rooms and doors know of no figures: some
 * are told what has happened, the rest keep a number that is read when somebody asks.
 */
final class Watching {
    private static final String UNBUILT = "unbuilt";

    private final Metrics metrics;
    private final CaseMeters cases;
    private final RequestMeters requests;
    private final Loops loops;

    Watching() {
        String version = Watching.class.getPackage().getImplementationVersion();
        this.metrics = new Metrics(Optional.ofNullable(version).orElse(UNBUILT));
        this.cases = new CaseMeters(metrics);
        this.requests = new RequestMeters(metrics);
        this.loops = new Loops(metrics);
    }

    CaseMeters cases() {
        return cases;
    }

    RequestMeters requests() {
        return requests;
    }

    Loops loops() {
        return loops;
    }

    /** Joins the connections of every pool. */
    void pools(PoolUse pools, Settings settings) {
        settings.database().pools().byPurpose().forEach((purpose, size) -> {
            PoolUse.Use use = pools.of(purpose);
            Tags pool = Tags.of("pool", purpose);
            metrics.now("jiesu.database.connections.max", "Connections that the pool may have", pool, () -> size);
            metrics.now("jiesu.database.connections.busy", "Connections that are at work", pool, use::busy);
            metrics.now("jiesu.database.waiting", "Callers that wait for a connection", pool, use::waiting);
            metrics.sum("jiesu.database.waits", "Callers that have asked for a connection", pool, use::waits);
            metrics.sum(
                    "jiesu.database.waited.seconds",
                    "How long all callers together have waited for a connection",
                    pool,
                    use::waitedSeconds);
        });
    }

    /** Joins the places for streams. */
    void seats(Seats seats) {
        metrics.now("jiesu.stream.clients", "Open streams", Tags.empty(), seats::taken);
        requests.turnedAway("streams", seats::turnedAway);
    }

    /** Joins the queue of passwords. */
    void passwords(Passwords passwords) {
        metrics.now(
                "jiesu.passwords.waiting",
                "Passwords being checked or waiting for it",
                Tags.empty(),
                passwords::waiting);
        requests.turnedAway("passwords", passwords::turnedAway);
    }

    /** Joins what is left of a turn of keys. */
    void keys(Rewrapping rewrapping) {
        metrics.now(
                "jiesu.callers.under.former.keys",
                "Callers that a former master key still wraps, after this node's last look",
                Tags.empty(),
                rewrapping::left);
    }

    /** The ops port. */
    OpsVerticle ops(Storage storage, Settings settings) {
        Settings.Patience patience = settings.ops().patience();
        Lookout lookout = new Lookout(new BacklogStore(storage.database().watch()), patience.look());
        Health health =
                Health.of(storage.vertx(), lookout, new Disk(settings.data().dir()), patience);
        return new OpsVerticle(settings.ops(), new OpsVerticle.Sight(metrics, loops, lookout, health));
    }
}
