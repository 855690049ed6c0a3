package org.jiesu.bus;

import io.vertx.core.Vertx;
import io.vertx.core.eventbus.MessageConsumer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.jiesu.json.Json;

/**
 * Something that is said to every node that listens.
 *
 * @param address name on the event bus
 * @param type what is said; it travels as JSON
 */
public record Topic<T extends Record>(String address, Class<T> type) {
    /** A transaction was committed that put something into the outbox. */
    public static final Topic<Committed> COMMITTED = new Topic<>("jiesu.committed", Committed.class);

    /** The relay has moved the feed up to a position. */
    public static final Topic<Reached> REACHED = new Topic<>("jiesu.reached", Reached.class);

    /** An edition of the duty book was published. */
    public static final Topic<Published> PUBLISHED = new Topic<>("jiesu.published", Published.class);

    /** Another learned model is in use, or none. */
    public static final Topic<Turned> TURNED = new Topic<>("jiesu.turned", Turned.class);

    /** The number of the model that was taken into use or out of it. */
    public record Turned(int model) {}

    /** The number of the edition by which everybody answers from now on. */
    public record Published(int edition) {}

    /** Says nothing but that there is work for the relay. */
    public record Committed() {}

    /** The last position of the feed, as far as the speaker knows. */
    public record Reached(long position) {}

    public void publish(Vertx vertx, T message) {
        vertx.eventBus().publish(address, Json.text(message));
    }

    public MessageConsumer<String> subscribe(Vertx vertx, Consumer<T> listener) {
        return vertx.eventBus().consumer(address, message -> listener.accept(read(message.body())));
    }

    private T read(String text) {
        try {
            return Json.MAPPER.readValue(text, type);
        } catch (IOException foreign) {
            throw new UncheckedIOException(foreign);
        }
    }
}
