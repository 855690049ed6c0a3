package org.jiesu.wiring;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.function.Function;
import org.jiesu.callers.KeyTurning;
import org.jiesu.config.Settings;

/** Turning the master keys of a database, whether a node is at work on it or not. */
public record Rotating(Settings settings) {
    /** Does one step and leaves the database as it was found, at work or not. */
    public <T> Future<T> run(Vertx vertx, Function<KeyTurning, Future<T>> step) {
        return Storage.join(vertx, settings)
                .compose(storage -> step.apply(CallerRooms.turning(vertx, settings, storage))
                        .eventually(storage::close));
    }
}
