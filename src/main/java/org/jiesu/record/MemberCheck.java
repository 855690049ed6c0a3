package org.jiesu.record;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jiesu.core.casefile.CaseId;
import org.jiesu.store.RecordStore;
import org.jiesu.store.SealMember;

/**
 * Compares the facts with what the seals were put on. This finds what a chain alone cannot: a chain that was rewritten
 * from a fact on, a tail cut off together with the row's count, a case that is gone whole.
 */
final class MemberCheck {
    private final Predicate<Damage> isNew;
    private final Set<CaseId> rewritten = new HashSet<>();

    /**
     * Checks members of all seals, in the order of positions.
     *
     * @param isNew whether nothing was told of this place yet
     */
    MemberCheck(Predicate<Damage> isNew) {
        this.isNew = isNew;
    }

    /** Whether the fact is there as it was sealed; if not, what has become of it, unless that was told already. */
    Optional<Damage> of(SealMember member, RecordStore.Held held) {
        if (held.hash().filter(member.hash()::equals).isPresent()) {
            return Optional.empty();
        }
        Damage damage = judged(member, held);
        if (!isNew.test(damage)) {
            return Optional.empty();
        }
        boolean follows = damage.kind() == Damage.Kind.CHANGED && !rewritten.add(member.id());
        return follows ? Optional.empty() : Optional.of(damage);
    }

    /** After a rewritten fact all later ones carry other hashes too; only the first is where somebody wrote. */
    private static Damage judged(SealMember member, RecordStore.Held held) {
        Damage.Where where = Damage.Where.inCase(member.id(), held.number());
        if (held.hash().isPresent()) {
            String what = "it is not the fact that was sealed; later ones of the case may have been rewritten with it";
            return new Damage(Damage.Kind.CHANGED, where.at(member.seq()), what);
        }
        if (held.number().isEmpty() && held.last().isEmpty()) {
            return new Damage(Damage.Kind.VANISHED, where, "the seals know this case, the database does not");
        }
        int last = held.last().orElse(0);
        return member.seq() > last
                ? new Damage(Damage.Kind.CUT, where.at(last + 1), "the seals know a later fact than the last one there")
                : new Damage(Damage.Kind.MISSING, where.at(member.seq()), "it was sealed and is gone");
    }
}
