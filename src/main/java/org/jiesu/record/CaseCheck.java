package org.jiesu.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiesu.core.casefile.RecordedFact;
import org.jiesu.crypto.CallerKeys;
import org.jiesu.store.CaseRecord;

/** Checks one case by itself: its chain, its row, its words. */
final class CaseCheck {
    private final Contents contents;

    CaseCheck(CallerKeys keys) {
        this.contents = new Contents(keys);
    }

    /** What is damaged; a row is compared with facts only where the chain holds, since broken facts make nothing. */
    List<Damage> of(CaseRecord record) {
        if (record.row().isEmpty()) {
            Damage.Where where = Damage.Where.inCase(record.id(), Optional.empty());
            String what = "the case is gone, " + record.facts().size() + " facts of it are left";
            return List.of(new Damage(Damage.Kind.VANISHED, where, what));
        }
        CaseRecord.Row row = record.row().get();
        ChainLinks links = ChainLinks.of(record);
        List<Damage> found = new ArrayList<>(links.broken());
        if (found.isEmpty()) {
            state(record, row, links).ifPresent(found::add);
        }
        if (!erased(record)) {
            found.addAll(contents.damaged(record, row, links.sound()));
        }
        return found;
    }

    /** Words whose caller was forgotten cannot be read by anybody, and need not be there. */
    static boolean erased(CaseRecord record) {
        return record.row().filter(row -> row.wrappedKey().length() == 0).isPresent();
    }

    private static Optional<Damage> state(CaseRecord record, CaseRecord.Row row, ChainLinks links) {
        List<RecordedFact> facts =
                links.sound().stream().map(ChainLinks.Sound::told).toList();
        Damage.Where where = Damage.Where.inCase(record.id(), Optional.of(row.number()));
        return CaseState.differs(row, facts).map(what -> new Damage(Damage.Kind.STATE, where.at(row.seq()), what));
    }
}
