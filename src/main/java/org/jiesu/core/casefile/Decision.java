package org.jiesu.core.casefile;

import java.util.List;

/** What becomes of an act: facts, or a refusal that names its reason. */
public sealed interface Decision {
    record Accepted(List<CaseFact> facts) implements Decision {
        public Accepted {
            facts = List.copyOf(facts);
        }
    }

    record Refused(Refusal refusal) implements Decision {}

    static Decision accepted(CaseFact... facts) {
        return new Accepted(List.of(facts));
    }

    static Decision refused(Refusal refusal) {
        return new Refused(refusal);
    }
}
