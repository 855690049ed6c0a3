package org.jiesu.record;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jiesu.crypto.KeyFailure;
import org.jiesu.crypto.SealHeader;
import org.jiesu.crypto.SealKey;
import org.jiesu.store.Seal;
import org.jiesu.store.SealMember;
import org.jiesu.store.SealStore;

/**
 * Seals what the feed has taken up since the last seal, and tells the witness outside the database. Whichever node seals,
 * every node brings its own witness up to date: a line that a crash kept from being written comes with the next run.
 */
public final class Sealer {
    private static final int LINES_AT_ONCE = 500;

    private final Vertx vertx;
    private final SealStore seals;
    private final Path keyFile;
    private final Witness witness;
    private final int atMost;
    private Future<SealKey> key;

    /**
     * Prepares a sealer; nothing is read yet.
     *
     * @param atMost members of one seal
     */
    public Sealer(Vertx vertx, SealStore seals, Path keyFile, Witness witness, int atMost) {
        this.vertx = vertx;
        this.seals = seals;
        this.keyFile = keyFile;
        this.witness = witness;
        this.atMost = atMost;
        this.key = Future.failedFuture("not read yet");
    }

    /**
     * Lets this node seal only with the key that signed the last seal. Only where there is no seal yet is a missing key
     * made.
     *
     * @return fails with a {@link KeyFailure} if the key's file is missing, damaged or another one
     */
    public Future<Void> admit() {
        key = seals.last().compose(last -> vertx.executeBlocking(() -> key(last)));
        return key.mapEmpty();
    }

    /**
     * Seals all that waits, in as many seals as it needs, and brings the witness up to date.
     *
     * @return position up to which the feed is sealed by now; 0 if there is no seal yet
     */
    public Future<Long> run() {
        return key.recover(unread -> admit().compose(admitted -> key)).compose(ours -> sealAll(ours)
                .compose(done -> tell(ours))
                .compose(told -> seals.last())
                .map(last -> last.map(seal -> seal.header().last()).orElse(0L)));
    }

    private Future<Void> sealAll(SealKey ours) {
        return seals.seal(atMost, waiting -> vertx.executeBlocking(() -> sealOver(ours, waiting)))
                .compose(run ->
                        run.filter(full -> full.members().size() == atMost).isPresent()
                                ? sealAll(ours)
                                : Future.succeededFuture());
    }

    private static Seal.Run sealOver(SealKey ours, SealStore.Waiting waiting) {
        waiting.last().ifPresent(last -> refuseAnother(ours, last));
        List<SealMember> members = waiting.members();
        SealHeader header = new SealHeader(
                waiting.last().map(last -> last.header().number() + 1).orElse(1L),
                waiting.first(),
                waiting.first() + members.size() - 1,
                SealMember.root(waiting.first(), members),
                waiting.last().map(Seal::hash).orElse(SealHeader.NONE_BEFORE),
                waiting.now().at(),
                ours.publicKey().fingerprint(),
                Optional.of(waiting.now().audit()));
        Seal seal = new Seal(header, header.hash(), Buffer.buffer(ours.sign(header.bytes())));
        return new Seal.Run(seal, members);
    }

    /** Goes on from the witness's own last line, so that no crash leaves a hole. */
    private Future<Void> tell(SealKey ours) {
        return vertx.executeBlocking(witness::last).compose(last -> {
            long from = last.map(line -> line.seal().header().number()).orElse(1L);
            return seals.from(from, LINES_AT_ONCE).compose(found -> told(ours, last, found));
        });
    }

    private Future<Void> told(SealKey ours, Optional<WitnessLine> last, List<Seal> found) {
        if (last.isPresent()
                && (found.isEmpty() || !found.get(0).equals(last.get().seal()))) {
            return Future.failedFuture(new IllegalStateException("the witness " + witness.file() + " ends with seal "
                    + last.get().seal().header().number() + ", which the database does not have like this: it was put"
                    + " back to an older state or changed. Run record verify, then give record.witness a new file"));
        }
        List<WitnessLine> lines = found.stream()
                .skip(last.isPresent() ? 1 : 0)
                .map(seal -> new WitnessLine(seal, ours.publicKey().text()))
                .toList();
        if (lines.isEmpty()) {
            return Future.succeededFuture();
        }
        return vertx.executeBlocking(() -> {
                    witness.append(lines);
                    return null;
                })
                .compose(appended -> found.size() == LINES_AT_ONCE ? tell(ours) : Future.succeededFuture());
    }

    private SealKey key(Optional<Seal> last) {
        if (last.isEmpty()) {
            return Files.exists(keyFile) ? SealKey.read(keyFile) : SealKey.create(keyFile);
        }
        if (!Files.exists(keyFile)) {
            throw new KeyFailure(
                    "the last seal was signed with key " + last.get().header().key() + ", but there is no file "
                            + keyFile + ": put it back, or give keys.sealFile the right file");
        }
        SealKey found = SealKey.read(keyFile);
        refuseAnother(found, last.get());
        return found;
    }

    private static void refuseAnother(SealKey ours, Seal last) {
        String theirs = last.header().key();
        if (!theirs.equals(ours.publicKey().fingerprint())) {
            throw new KeyFailure("the last seal was signed with key " + theirs + ", but the key here is "
                    + ours.publicKey().fingerprint() + ": give keys.sealFile the right file");
        }
    }
}
