package org.jiesu.record;

import io.vertx.core.buffer.Buffer;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jiesu.crypto.FactHash;
import org.jiesu.store.AuditRecord;
import org.jiesu.store.AuditStore;

/** Checks the chain of the audit, entry by entry. */
final class AuditCheck {
    private long seq;
    private Buffer hash = Buffer.buffer(FactHash.noneBefore());

    /** Number of the entry that was checked last. */
    long seq() {
        return seq;
    }

    /** What is wrong with the next entry. */
    Optional<Damage> of(AuditRecord entry) {
        boolean gap = entry.seq() != seq + 1;
        boolean changed = !gap && !entry.follows(hash);
        Optional<Damage> damage = Optional.empty();
        if (gap) {
            damage = Optional.of(at(seq + 1, "entries " + (seq + 1) + " to " + (entry.seq() - 1) + " are gone"));
        } else if (changed) {
            damage = Optional.of(at(entry.seq(), "the hash does not follow from the entry and the one before"));
        } else if (!entry.agrees()) {
            damage = Optional.of(at(entry.seq(), "the columns do not say what the entry says"));
        }
        seq = entry.seq();
        hash = entry.hash();
        return damage;
    }

    /** What is wrong with the end: entries that were cut off are still known to the head. */
    Optional<Damage> end(AuditStore.Head head) {
        return head.seq() == seq && head.hash().equals(hash)
                ? Optional.empty()
                : Optional.of(at(seq, "the audit ends with entry " + seq + ", its head says " + head.seq()));
    }

    private static Damage at(long seq, String what) {
        Damage.Where where = new Damage.Where(
                Optional.empty(), Optional.empty(), OptionalInt.of(Math.toIntExact(seq)), OptionalLong.empty());
        return Damage.in(where, Damage.Kind.AUDIT, what);
    }
}
