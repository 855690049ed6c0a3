package org.jiesu.record;

import org.jiesu.store.CaseRecord;
import org.jiesu.store.Seal;

/** What a check of the record has gone through. */
public final class Tally {
    private long cases;
    private long facts;
    private long contents;
    private long erased;
    private long seals;
    private long sealedFacts;
    private long position;
    private long audited;
    private long damages;

    Tally() {}

    void count(CaseRecord record) {
        cases++;
        facts += record.facts().size();
        if (CaseCheck.erased(record)) {
            erased += record.contents().size();
        } else {
            contents += record.contents().size();
        }
    }

    void count(Seal seal) {
        seals++;
        position = seal.header().last();
    }

    void countSealed() {
        sealedFacts++;
    }

    void countAudited() {
        audited++;
    }

    void countDamage() {
        damages++;
    }

    public long cases() {
        return cases;
    }

    public long facts() {
        return facts;
    }

    /** Contents whose caller is not erased. */
    public long contents() {
        return contents;
    }

    /** Contents of erased callers, which nobody can read any more. */
    public long erased() {
        return erased;
    }

    public long seals() {
        return seals;
    }

    /** The last position that is sealed; 0 if none is. */
    public long position() {
        return position;
    }

    /** Facts that no seal holds: only the chain of their case proves them. */
    public long chainedOnly() {
        return Math.max(0, facts - sealedFacts);
    }

    /** Entries of the audit. */
    public long audited() {
        return audited;
    }

    public long damages() {
        return damages;
    }
}
