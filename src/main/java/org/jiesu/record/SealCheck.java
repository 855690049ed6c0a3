package org.jiesu.record;

import java.util.ArrayList;
import java.util.List;
import org.jiesu.crypto.SealHeader;
import org.jiesu.crypto.SealPublicKey;
import org.jiesu.store.Seal;
import org.jiesu.store.SealMember;

/** Checks the seals one after the other, from the first on: each by itself, and against the one before. */
final class SealCheck {
    /** Of a longer row of seals that are gone only the beginning is named one by one. */
    private static final int GAP_TOLD = 100;

    private final SealPublicKey key;
    private long number;
    private long last;
    private String hash = SealHeader.NONE_BEFORE;

    SealCheck(SealPublicKey key) {
        this.key = key;
    }

    /** What is damaged in the next seal; nothing of its list of members may be believed if it is a change. */
    List<Damage> of(Seal.Run run) {
        SealHeader header = run.seal().header();
        List<Damage> found = new ArrayList<>();
        boolean gap = header.number() != number + 1;
        for (long gone = number + 1; gone < header.number() && gone <= number + GAP_TOLD; gone++) {
            found.add(in(gone, Damage.Kind.SEAL_MISSING, "a later seal is there, this one is gone"));
        }
        if (!gap && number > 0 && header.first() != last + 1) {
            String what = "positions " + (last + 1) + " to " + (header.first() - 1) + " lie under no seal";
            found.add(in(header.number(), Damage.Kind.SEAL_MISSING, what));
        }
        found.addAll(itself(run));
        if (!gap && !header.previous().equals(hash)) {
            change(found, header, "it is not chained to the seal before");
        }
        number = header.number();
        last = header.last();
        hash = run.seal().hash();
        return found;
    }

    private List<Damage> itself(Seal.Run run) {
        Seal seal = run.seal();
        SealHeader header = seal.header();
        List<Damage> found = new ArrayList<>();
        if (!header.hash().equals(seal.hash())) {
            change(found, header, "its header does not belong to its hash");
        } else if (!header.key().equals(key.fingerprint())) {
            found.add(in(header.number(), Damage.Kind.SIGNATURE, "it was signed with another key"));
        } else if (!key.signed(header.bytes(), seal.signature().getBytes())) {
            found.add(in(header.number(), Damage.Kind.SIGNATURE, "its signature does not hold"));
        }
        if (!SealMember.root(header.first(), run.members()).equals(header.root())) {
            change(found, header, "its list of facts does not give its root");
        }
        return found;
    }

    /** A seal that was changed is told once, by the first thing that shows it. */
    private static void change(List<Damage> found, SealHeader header, String what) {
        if (found.stream().noneMatch(one -> one.kind() == Damage.Kind.SEAL_CHANGED)) {
            found.add(in(header.number(), Damage.Kind.SEAL_CHANGED, what));
        }
    }

    private static Damage in(long seal, Damage.Kind kind, String what) {
        return new Damage(kind, Damage.Where.inSeal(seal), what);
    }
}
