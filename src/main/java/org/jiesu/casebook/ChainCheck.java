package org.jiesu.casebook;

import java.util.Arrays;
import java.util.List;
import org.jiesu.crypto.FactHash;
import org.jiesu.store.StoredFact;

/** Whether the facts of a case are all there, in order, and as they were written. */
final class ChainCheck {
    private ChainCheck() {}

    /**
     * @param seq how many facts the case has by its own row
     */
    static boolean holds(List<StoredFact> facts, int seq) {
        return facts.size() == seq && untouched(facts).size() == seq;
    }

    /** The facts before the first that is not as it was written; what comes after a broken link proves nothing. */
    static List<StoredFact> untouched(List<StoredFact> facts) {
        byte[] before = FactHash.noneBefore();
        int expected = 1;
        for (StoredFact fact : facts) {
            byte[] hash = FactHash.of(before, fact.body().getBytes());
            boolean linked = Arrays.equals(hash, fact.hash().getBytes());
            if (!linked || fact.seq() != expected || fact.read().seq() != expected) {
                return facts.subList(0, expected - 1);
            }
            before = hash;
            expected++;
        }
        return facts;
    }
}
