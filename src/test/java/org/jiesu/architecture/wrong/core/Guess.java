package org.jiesu.architecture.wrong.core;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.jiesu.architecture.wrong.store.Shelf;

/** Asks the time, throws dice, knows Vert.x and the floor. */
public record Guess(Future<Shelf> shelf) {
    static Instant time() {
        return Instant.now();
    }

    static Supplier<UUID> dice() {
        return UUID::randomUUID;
    }
}
