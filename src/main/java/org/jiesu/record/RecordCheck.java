package org.jiesu.record;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jiesu.core.casefile.CaseId;
import org.jiesu.crypto.CallerKeys;
import org.jiesu.crypto.SealPublicKey;
import org.jiesu.store.CaseRecord;
import org.jiesu.store.RecordStore;
import org.jiesu.store.Seal;
import org.jiesu.store.SealMember;

/**
 * Checks a record that is handed to it piece by piece: all cases, then all seals in order, each with what is left of its
 * members. It reads nothing itself and holds no more than what it has found. Not for several threads at once.
 */
final class RecordCheck {
    /** Places remembered so that none is told twice; past it the same damage may be told once more. */
    private static final int REMEMBERED = 100_000;

    private final CaseCheck cases;
    private final MemberCheck members = new MemberCheck(this::isNew);
    private final Consumer<Damage> told;
    private final Set<Place> places = new HashSet<>();
    private final Tally tally = new Tally();
    private Optional<SealCheck> seals = Optional.empty();

    RecordCheck(CallerKeys keys, Consumer<Damage> told) {
        this.cases = new CaseCheck(keys);
        this.told = told;
    }

    private record Place(Damage.Where where) {
        static Place of(Damage damage) {
            Damage.Where where = damage.where();
            return new Place(new Damage.Where(where.id(), Optional.empty(), where.seq(), where.seal()));
        }
    }

    void add(CaseRecord record) {
        tally.count(record);
        cases.of(record).forEach(this::tell);
    }

    /**
     * The next seal.
     *
     * @return whether its list of members can be believed
     */
    boolean add(Seal.Run run, SealPublicKey key) {
        SealCheck check = seals.orElseGet(() -> new SealCheck(key));
        seals = Optional.of(check);
        tally.count(run.seal());
        List<Damage> found = check.of(run);
        found.forEach(this::tell);
        return found.stream().noneMatch(one -> one.kind() == Damage.Kind.SEAL_CHANGED);
    }

    /** What is left of one member of the last seal. */
    void add(SealMember member, RecordStore.Held held) {
        Optional<Damage> damage = members.of(member, held);
        held.hash().ifPresent(there -> tally.countSealed());
        damage.ifPresent(this::tell);
    }

    /** Damage that was found elsewhere, told unless the place was. */
    void add(Damage damage) {
        if (damage.kind() == Damage.Kind.WITNESS || isNew(damage)) {
            tell(damage);
        }
    }

    Tally tally() {
        return tally;
    }

    private boolean isNew(Damage damage) {
        Optional<CaseId> id = damage.where().id();
        Place whole = new Place(
                id.map(one -> Damage.Where.inCase(one, Optional.empty())).orElse(damage.where()));
        return !places.contains(Place.of(damage)) && !places.contains(whole);
    }

    private void tell(Damage damage) {
        if (places.size() < REMEMBERED) {
            places.add(Place.of(damage));
        }
        tally.countDamage();
        told.accept(damage);
    }
}
