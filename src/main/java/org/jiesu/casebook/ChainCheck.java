package org.jiesu.casebook;

import java.util.Arrays;
import java.util.List;
import org.jiesu.core.casefile.RecordedFact;
import org.jiesu.crypto.FactHash;
import org.jiesu.store.StoredFact;

/** Whether the facts of a case are all there, in order, and as they were written. */
final class ChainCheck {
    private ChainCheck() {}

    /**
     * @param seq how many facts the case has by its own row
     */
    static boolean holds(List<StoredFact> facts, int seq) {
        byte[] before = FactHash.noneBefore();
        int expected = 1;
        for (StoredFact fact : facts) {
            RecordedFact read = fact.read();
            byte[] hash = FactHash.of(before, fact.body().getBytes());
            if (fact.seq() != expected
                    || read.seq() != expected
                    || !Arrays.equals(hash, fact.hash().getBytes())) {
                return false;
            }
            before = hash;
            expected++;
        }
        return facts.size() == seq;
    }
}
