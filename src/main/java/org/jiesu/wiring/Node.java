package org.jiesu.wiring;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import org.jiesu.accounts.Accounts;
import org.jiesu.clocks.SweepVerticle;
import org.jiesu.config.Settings;
import org.jiesu.feed.FeedKeeping;
import org.jiesu.feed.RelayVerticle;
import org.jiesu.http.HttpVerticle;
import org.jiesu.ops.OpsVerticle;
import org.jiesu.record.SealVerticle;
import org.jiesu.store.EditionStore;

/** A running node. */
public final class Node {
    private final Vertx vertx;
    private final Storage storage;
    private final Rooms rooms;
    private final Doors doors;
    private final List<String> deployed = new ArrayList<>();
    private final Settings settings;
    private final HttpVerticle http;
    private final OpsVerticle ops;

    private Node(Storage storage, Rooms rooms, Doors doors, OpsVerticle ops, Settings settings) {
        this.vertx = storage.vertx();
        this.storage = storage;
        this.rooms = rooms;
        this.doors = doors;
        this.settings = settings;
        this.http = doors.http(settings.http());
        this.ops = ops;
    }

    /** Builds the node from the floor up; the doors are not open yet, so that a demonstration can be prepared. */
    public static Future<Node> build(Machine machine, Settings settings, Knowledge knowledge) {
        Vertx vertx = machine.vertx();
        Watching watching = new Watching();
        watching.pools(machine.pools(), settings);
        return Storage.open(vertx, settings).compose(storage -> {
            EditionStore editions = new EditionStore(storage.database().commands());
            return Books.settle(vertx, editions, knowledge)
                    .compose(books -> {
                        Rooms rooms = Rooms.of(vertx, settings, storage, books, watching.cases());
                        watching.keys(rooms.callers().keys().rewrapping());
                        return rooms.callers()
                                .keys()
                                .watch()
                                .begin()
                                .compose(begun -> rooms.callers().erasing().replay())
                                .compose(erased -> rooms.sealer().admit())
                                .compose(admitted -> Doors.of(vertx, settings, books, storage, rooms, watching))
                                .map(doors ->
                                        new Node(storage, rooms, doors, watching.ops(storage, settings), settings));
                    })
                    .recover(failure -> storage.close().transform(closed -> Future.failedFuture(failure)));
        });
    }

    /** Starts what works by itself, then opens the doors, the public one last. */
    public Future<Void> open() {
        return deploy(vertx.deployVerticle(new RelayVerticle(
                        rooms.relay(),
                        settings.relay().interval(),
                        settings.relay().rest())))
                .compose(done -> deploy(vertx.deployVerticle(
                        new SweepVerticle(rooms.sweep(), settings.sweep().interval()))))
                .compose(done -> deploy(vertx.deployVerticle(rooms.relisting())))
                .compose(done -> deploy(vertx.deployVerticle(
                        new FeedKeeping(rooms.feed(), settings.relay().feedKept()))))
                .compose(done -> deploy(vertx.deployVerticle(rooms.keyKeeping())))
                .compose(done -> deploy(vertx.deployVerticle(rooms.callers().keyVerticle())))
                .compose(done -> keeping())
                .compose(done -> deploy(vertx.deployVerticle(rooms.editionWatch())))
                .compose(done -> deploy(vertx.deployVerticle(rooms.learning().watch())))
                .compose(done -> deploy(vertx.deployVerticle(new SealVerticle(
                        rooms.sealer(),
                        settings.sealing().interval(),
                        settings.sealing().atOnce()))))
                .compose(done -> named("ops.port", settings.ops().port(), deploy(vertx.deployVerticle(ops))))
                .compose(done -> named("http.port", settings.http().port(), deploy(vertx.deployVerticle(http))))
                .compose(done -> moreLoops());
    }

    private Future<Void> keeping() {
        Future<Void> all = Future.succeededFuture();
        for (VerticleBase each : rooms.callers().keeping()) {
            all = all.compose(before -> deploy(vertx.deployVerticle(each)));
        }
        return all;
    }

    /** Whoever must mend a port that is taken needs to know which setting it is. */
    private static Future<Void> named(String setting, int port, Future<Void> opening) {
        return opening.recover(failure -> Future.failedFuture(
                new IllegalStateException(setting + " " + port + ": " + failure.getMessage(), failure)));
    }

    public Rooms rooms() {
        return rooms;
    }

    public Accounts accounts() {
        return doors.accounts();
    }

    public int port() {
        return http.port();
    }

    public int opsPort() {
        return ops.port();
    }

    /** Closes the doors, finishes what was accepted, then stops the rest from the roof down. */
    public Future<Void> stop() {
        Future<Void> closing = Future.succeededFuture();
        for (int last = deployed.size() - 1; last >= 0; last--) {
            String id = deployed.get(last);
            closing = closing.eventually(() -> vertx.undeploy(id));
        }
        return closing.eventually(storage::close);
    }

    /** The further event loops share the port that the first one got. */
    private Future<Void> moreLoops() {
        int loops = settings.http().eventLoops();
        int more = (loops == 0 ? Runtime.getRuntime().availableProcessors() : loops) - 1;
        return more < 1
                ? Future.succeededFuture()
                : deploy(vertx.deployVerticle(
                        () -> doors.http(settings.http()), new DeploymentOptions().setInstances(more)));
    }

    private Future<Void> deploy(Future<String> deployment) {
        return deployment.map(id -> {
            deployed.add(id);
            return null;
        });
    }
}
