package org.jiesu.casebook;

import java.util.Optional;
import java.util.Set;
import org.jiesu.core.casefile.Act;
import org.jiesu.core.casefile.Acting;
import org.jiesu.core.duty.UnitCode;

/**
 * Through whose eyes cases are read.
 *
 * @param eyes the unit; empty for the hotline, which sees all
 * @param who as whom this reader would act, so that a page offers only what would be accepted
 * @param may the acts its role has at all
 */
public record Reader(Optional<UnitCode> eyes, Acting who, Set<Act> may) {
    public Reader {
        may = Set.copyOf(may);
    }
}
