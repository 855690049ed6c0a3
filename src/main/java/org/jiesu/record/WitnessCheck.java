package org.jiesu.record;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiesu.crypto.SealPublicKey;
import org.jiesu.store.Seal;

/** Compares the seals with the lines of a witness file, both in order, neither held in memory. */
final class WitnessCheck {
    private final WitnessReading lines;
    private final SealPublicKey key;
    private final Expected expected;
    private final List<Damage> found = new ArrayList<>();
    private Optional<WitnessReading.Read> next = Optional.empty();
    private long told;
    private long firstUntold;
    private long lastUntold;

    WitnessCheck(WitnessReading lines, SealPublicKey key, Expected expected) {
        this.lines = lines;
        this.key = key;
        this.expected = expected;
    }

    /**
     * What the file must be.
     *
     * @param whole false for a copy, which may end before the seals do
     * @param settled lines that end up to this offset, in bytes, stood there before the seals were read; a later one may
     *     tell of a seal that was made since
     */
    record Expected(boolean whole, long settled) {}

    /** Compares the next seal. */
    List<Damage> of(Seal seal) throws IOException {
        found.clear();
        long number = seal.header().number();
        forward();
        while (next.isPresent() && line().seal().header().number() < number) {
            beside();
            next = Optional.empty();
            forward();
        }
        if (next.isEmpty()) {
            firstUntold = firstUntold == 0 ? number : firstUntold;
            lastUntold = number;
        } else if (line().seal().header().number() > number) {
            add(number, "the witness has no line for it");
        } else {
            compare(seal);
            next = Optional.empty();
        }
        return List.copyOf(found);
    }

    /** What is left when all seals were compared: lines of seals that the database does not have, and a missing end. */
    List<Damage> end() throws IOException {
        found.clear();
        for (forward(); next.isPresent(); forward()) {
            if (next.get().end() <= expected.settled()) {
                beside();
            }
            next = Optional.empty();
        }
        if (expected.whole() && firstUntold > 0) {
            add(
                    firstUntold,
                    "the witness ends before it; it has no line for seals " + firstUntold + " to " + lastUntold);
        }
        return List.copyOf(found);
    }

    /** How many seals a copy does not know yet. */
    long untold() {
        return firstUntold == 0 ? 0 : lastUntold - firstUntold + 1;
    }

    /** To the next line that can be read. */
    private void forward() throws IOException {
        while (next.isEmpty()) {
            next = lines.next();
            if (next.isEmpty()) {
                return;
            }
            if (next.get().line().isEmpty()) {
                String what = "line " + next.get().number() + " of the witness cannot be read";
                found.add(new Damage(Damage.Kind.WITNESS, Damage.Where.inSeal(told + 1), what));
                next = Optional.empty();
            }
        }
    }

    /** A line that no seal of the database answers to. */
    private void beside() {
        long number = line().seal().header().number();
        if (number <= told) {
            add(number, "line " + next.orElseThrow().number() + " of the witness tells of it again");
        } else {
            String what = "the witness knows it, the database does not: it was put back to an older state, or cut";
            found.add(new Damage(Damage.Kind.SEAL_MISSING, Damage.Where.inSeal(number), what));
            told = number;
        }
    }

    private void compare(Seal seal) {
        told = seal.header().number();
        WitnessLine line = line();
        if (!line.seal().equals(seal)) {
            boolean ours = line.seal().header().hash().equals(line.seal().hash())
                    && key.signed(
                            line.seal().header().bytes(),
                            line.seal().signature().getBytes());
            add(
                    told,
                    ours
                            ? "the witness holds another seal with this number, signed with our key"
                            : "its line in the witness was changed");
        } else if (!line.publicKey().equals(key.text())) {
            add(told, "its line in the witness names another public key");
        }
    }

    private WitnessLine line() {
        return next.flatMap(WitnessReading.Read::line).orElseThrow();
    }

    private void add(long seal, String what) {
        found.add(new Damage(Damage.Kind.WITNESS, Damage.Where.inSeal(seal), what));
    }
}
