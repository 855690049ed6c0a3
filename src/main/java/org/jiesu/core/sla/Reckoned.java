package org.jiesu.core.sla;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jiesu.core.calendar.Term;

/**
 * By what the due instant of a clock and its levels were reckoned, so that it can be told and done again.
 *
 * @param calendar the name of the calendar
 * @param missing years without a list of holidays on which due or a level depends, ascending; empty where all is sure
 */
public record Reckoned(Term term, String calendar, List<Integer> missing) {
    public Reckoned {
        missing = List.copyOf(new TreeSet<>(missing));
    }

    /** Whether a list yet to come may move due or a level. */
    public boolean provisional() {
        return !missing.isEmpty();
    }

    /** Whether one of these lists was missed. */
    boolean missed(Collection<Integer> years) {
        return missing.stream().anyMatch(years::contains);
    }
}
