package org.jiesu.wiring;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jiesu.config.Settings;
import org.jiesu.crypto.CallerKeys;
import org.jiesu.crypto.SealKey;
import org.jiesu.record.Damage;
import org.jiesu.record.Verification;
import org.jiesu.store.RecordStore;
import org.jiesu.store.embedded.Cluster;

/**
 * Verifying the record of a database, whether a node is at work on it or not.
 *
 * @param number of the one case to be looked at; empty for all
 * @param witness a copy of the witness that was kept elsewhere; empty for the node's own
 */
public record Auditing(Settings settings, Optional<String> number, Optional<Path> witness) {
    /** More than a node needs to write a line once its seal is committed. */
    private static final Duration WRITING = Duration.ofSeconds(2);

    /** Tells each damage as it is found; fails if the record cannot be read. */
    public Future<Verification.Outcome> run(Vertx vertx, Consumer<Damage> told) {
        Path home = Cluster.under(settings.data().dir(), settings.database()).home();
        if (settings.database().server().isEmpty() && !Files.isDirectory(home)) {
            return Future.failedFuture(new IllegalStateException(
                    "there is no database under " + home + ": give data.dir or database.url the right place"));
        }
        return Storage.join(vertx, settings).compose(storage -> {
            RecordStore record = new RecordStore(storage.database().reads());
            return new Verification(vertx, record, new CallerKeys(storage.key()))
                    .run(question(), told)
                    .eventually(storage::close);
        });
    }

    private Verification.Question question() {
        Settings.Sealing sealing = settings.sealing();
        Path file = witness.orElse(sealing.witness());
        boolean copy = !isSame(file, sealing.witness());
        Path publicKey = SealKey.publicFile(sealing.key());
        return new Verification.Question(
                number, file, copy, publicKey, sealing.interval().plus(WRITING));
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return one.equals(other) || (Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other));
        } catch (IOException unreadable) {
            return false;
        }
    }
}
