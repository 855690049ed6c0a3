package org.jiesu.core.casefile;

import java.util.List;
import java.util.Optional;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.sla.WhistleKind;

/** 街乡吹哨、部门报到: a township calls departments to the spot, and each comes. */
public sealed interface WhistleFact extends CaseFact {
    /**
     * 吹哨
     *
     * @param departments that are to come, each within the term of the kind
     */
    record Whistled(UnitCode by, WhistleKind kind, List<UnitCode> departments, ContentRef reason)
            implements WhistleFact {
        public Whistled {
            departments = List.copyOf(departments);
            if (departments.isEmpty() || departments.contains(by)) {
                throw new IllegalArgumentException("a whistle calls others than " + by + ": " + departments);
            }
        }
    }

    /** 报到 */
    record ReportedIn(UnitCode department, Optional<ContentRef> note) implements WhistleFact {}
}
