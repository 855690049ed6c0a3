package org.jiesu.record;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiesu.core.casefile.RecordedFact;
import org.jiesu.crypto.FactHash;
import org.jiesu.store.CaseRecord;

/**
 * Follows the chain of one case from the stored bytes. Each fact is judged by the hash stored before it, so that one
 * damaged fact does not make all after it look damaged; a fact after a damaged one is believed if its bytes still belong
 * to its own hash.
 */
final class ChainLinks {
    /** Of a longer gap only its beginning is named fact by fact. */
    private static final int GAP_TOLD = 100;

    private static final Buffer UNKNOWN = Buffer.buffer();

    private final Damage.Where where;
    private final CaseRecord record;
    private final Set<Buffer> hashes = new HashSet<>();
    private final List<Damage> broken = new ArrayList<>();
    private final List<Sound> sound = new ArrayList<>();
    private boolean sure = true;
    private Buffer stored = Buffer.buffer(FactHash.noneBefore());
    private Buffer computed = stored;
    private int last;

    private ChainLinks(CaseRecord record) {
        this.record = record;
        this.where = Damage.Where.inCase(record.id(), record.row().map(CaseRecord.Row::number));
        hashes.add(stored);
        record.facts().forEach(fact -> hashes.add(fact.hash()));
    }

    /** A fact that is as it was written, with what it says. */
    record Sound(CaseRecord.Fact fact, RecordedFact told) {}

    static ChainLinks of(CaseRecord record) {
        ChainLinks links = new ChainLinks(record);
        record.facts().forEach(links::follow);
        record.row().ifPresent(links::end);
        return links;
    }

    /** Every fact that is not there or not as it was written; nothing for a chain that holds. */
    List<Damage> broken() {
        return broken;
    }

    List<Sound> sound() {
        return sound;
    }

    private void follow(CaseRecord.Fact fact) {
        gap(fact.seq());
        Optional<RecordedFact> told = fact.read();
        boolean linked = hash(stored, fact.body()).equals(fact.hash())
                || hash(computed, fact.body()).equals(fact.hash());
        boolean inPlace = told.filter(one -> inPlace(fact, one)).isPresent();
        boolean agrees = told.filter(fact::agrees).isPresent();
        boolean excused = !sure && belongsToItsHash(fact);
        sure = inPlace && agrees && (linked || excused);
        if (sure) {
            sound.add(new Sound(fact, told.orElseThrow()));
        } else {
            broken.add(judged(fact, told, linked && inPlace));
        }
        computed = hash(stored, fact.body());
        stored = fact.hash();
        last = fact.seq();
    }

    private void gap(int next) {
        for (int seq = last + 1; seq < next && seq <= last + GAP_TOLD; seq++) {
            broken.add(new Damage(Damage.Kind.MISSING, where.at(seq), "a later fact is there, this one is gone"));
        }
        if (next > last + 1) {
            sure = false;
            stored = UNKNOWN;
            computed = UNKNOWN;
        }
    }

    private Damage judged(CaseRecord.Fact fact, Optional<RecordedFact> told, boolean bytesHold) {
        Damage.Where here = where.at(fact.seq());
        if (told.isEmpty()) {
            return new Damage(Damage.Kind.CHANGED, here, "its bytes are no longer those of a fact");
        }
        RecordedFact says = told.get();
        if (says.id().equals(record.id()) && says.seq() != fact.seq() && wasWritten(fact.body())) {
            return new Damage(Damage.Kind.REORDERED, here, "fact " + says.seq() + " of the case stands here");
        }
        return new Damage(
                Damage.Kind.CHANGED,
                here,
                bytesHold ? "its columns say something else than its bytes" : "its bytes do not belong to its hash");
    }

    private void end(CaseRecord.Row row) {
        if (row.seq() > last) {
            String what = "the case has " + row.seq() + " facts by its row, the last one there is " + last;
            broken.add(new Damage(Damage.Kind.CUT, where.at(last + 1), what));
        } else if (row.seq() < last) {
            String what = "the row knows " + row.seq() + " facts, there are " + last;
            broken.add(new Damage(Damage.Kind.STATE, where.at(last), what));
        } else if (broken.isEmpty() && !row.head().equals(stored)) {
            String what = "the hash in the row is not that of the last fact";
            broken.add(new Damage(Damage.Kind.STATE, where.at(last), what));
        }
    }

    private boolean inPlace(CaseRecord.Fact fact, RecordedFact says) {
        return says.id().equals(record.id()) && says.seq() == fact.seq();
    }

    /** After a gap nobody can say; else some fact of the case must have stood before it. */
    private boolean belongsToItsHash(CaseRecord.Fact fact) {
        return stored.equals(UNKNOWN)
                || hashes.stream().anyMatch(before -> hash(before, fact.body()).equals(fact.hash()));
    }

    private boolean wasWritten(Buffer body) {
        return hashes.stream().anyMatch(before -> hashes.contains(hash(before, body)));
    }

    private static Buffer hash(Buffer before, Buffer body) {
        return before.length() == FactHash.LENGTH
                ? Buffer.buffer(FactHash.of(before.getBytes(), body.getBytes()))
                : UNKNOWN;
    }
}
