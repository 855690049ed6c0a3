package org.jiesu.wiring;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.Mistakes;
import org.jiesu.config.Settings;
import org.jiesu.demo.DemoDay;
import org.jiesu.store.BookStore;
import org.jiesu.store.TestDatabase;

/** The rooms of a node on a test's database, with the project's own files. */
public record TestNode(Settings settings, Storage storage, Knowledge knowledge, Rooms rooms) {
    /** Opens the database and publishes the duty book; no verticle runs. */
    public static TestNode start(Vertx vertx, TestDatabase database, Path data, Map<String, String> properties)
            throws Exception {
        Mistakes mistakes = new Mistakes();
        ConfigFolder folder = ConfigFolder.find(Optional.empty(), Path.of(""));
        Map<String, String> given = new HashMap<>(properties);
        given.put("jiesu.data.dir", data.toString());
        given.put(
                "jiesu.database.url",
                "postgresql://" + database.address().host() + ":"
                        + database.address().port() + "/" + database.address().database());
        given.put("jiesu.database.user", database.address().user());
        given.put("jiesu.database.password", database.address().password());
        Optional<Settings> settings = Settings.load(folder, Map.of(), given, mistakes);
        Optional<Knowledge> knowledge = Knowledge.open(folder, mistakes);
        if (!mistakes.none()) {
            throw new IllegalStateException(mistakes.all().toString());
        }
        Storage storage = await(Storage.open(vertx, settings.orElseThrow()));
        await(new BookStore(storage.database().commands())
                .publish(knowledge.orElseThrow().routing().book()));
        Rooms rooms = Rooms.of(vertx, settings.orElseThrow(), storage, knowledge.orElseThrow());
        return new TestNode(settings.orElseThrow(), storage, knowledge.orElseThrow(), rooms);
    }

    public DemoDay demoDay() {
        return new DemoDay(rooms.intake(), rooms.dispatch(), rooms.sweep(), rooms.time());
    }

    public Future<Void> close() {
        return storage.close();
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(1, TimeUnit.MINUTES);
    }
}
