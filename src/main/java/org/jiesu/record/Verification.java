package org.jiesu.record;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jiesu.crypto.CallerKeys;
import org.jiesu.crypto.SealPublicKey;
import org.jiesu.store.RecordStore;

/**
 * Verifies the record as it is at one moment: every case, every seal, every line of the witness. It goes through the
 * record page by page, so that its memory does not grow with it, and changes nothing.
 */
public final class Verification {
    private final Vertx vertx;
    private final RecordStore record;
    private final CallerKeys keys;

    public Verification(Vertx vertx, RecordStore record, CallerKeys keys) {
        this.vertx = vertx;
        this.record = record;
        this.keys = keys;
    }

    /**
     * What is to be verified, and against what.
     *
     * @param number of the one case to be looked at; empty for all
     * @param witness the witness file
     * @param copy whether it is a copy that somebody kept, which may end before the seals do
     * @param publicKey file of the key that proves the signatures; where there is none, the witness tells the key
     * @param patience how long a running node may take to tell the witness of the last seal
     */
    public record Question(Optional<String> number, Path witness, boolean copy, Path publicKey, Duration patience) {}

    /**
     * What came out, besides the damages.
     *
     * @param waiting facts that will go under the next seal
     * @param untold seals that a copy of the witness does not know yet
     */
    public record Outcome(Tally tally, long waiting, long untold) {}

    /**
     * What lay outside the database before anything was read from it.
     *
     * @param settled length of the witness in bytes
     */
    record Outside(Optional<SealPublicKey> key, long settled) {}

    /**
     * Verifies and tells each damage as it is found.
     *
     * @return fails if the record cannot be read, or there is no such case
     */
    public Future<Outcome> run(Question question, Consumer<Damage> told) {
        RecordCheck check = new RecordCheck(keys, told);
        return vertx.executeBlocking(() -> outside(question))
                .compose(outside ->
                        record.atOneMoment(moment -> new RecordWalk(vertx, moment, question, outside, check).go()));
    }

    private static Outside outside(Question question) throws IOException {
        Path witness = question.witness();
        if (question.copy() && !Files.exists(witness)) {
            throw new NoSuchFileException(witness.toString(), null, "there is no such witness file");
        }
        long settled = Files.exists(witness) ? Files.size(witness) : 0;
        return new Outside(key(question), settled);
    }

    private static Optional<SealPublicKey> key(Question question) throws IOException {
        if (Files.exists(question.publicKey())) {
            return Optional.of(SealPublicKey.read(question.publicKey()));
        }
        try (WitnessReading lines = WitnessReading.of(question.witness())) {
            return lines.next()
                    .flatMap(WitnessReading.Read::line)
                    .map(WitnessLine::publicKey)
                    .map(SealPublicKey::of);
        }
    }
}
