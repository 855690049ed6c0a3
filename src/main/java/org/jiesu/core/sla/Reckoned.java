package org.jiesu.core.sla;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jiesu.core.calendar.Term;

/**
 * By what the due instant of a clock and its levels were reckoned, so that it can be told and done again.
 *
 * @param term empty where there is nothing but a deadline that was given
 * @param calendar the name of the calendar
 * @param missing years without a list of holidays on which due or a level depends, ascending; empty where all is sure
 * @param grants what else decides, in the order in which it came
 */
public record Reckoned(Optional<Term> term, String calendar, List<Integer> missing, List<Grant> grants) {
    public Reckoned {
        missing = List.copyOf(new TreeSet<>(missing));
        grants = List.copyOf(grants);
        if (term.isEmpty() && grants.stream().noneMatch(Grant.Given.class::isInstance)) {
            throw new IllegalArgumentException("a clock has a term or is given a deadline");
        }
    }

    /** By a term alone. */
    public Reckoned(Term term, String calendar, List<Integer> missing) {
        this(Optional.of(term), calendar, missing, List.of());
    }

    /** Whether a list yet to come may move due or a level. */
    public boolean provisional() {
        return !missing.isEmpty();
    }

    /** The deadline that was given, if any: the last word on when it is due. */
    public Optional<Instant> given() {
        return grants.stream()
                .flatMap(grant -> grant instanceof Grant.Given given ? Stream.of(given.until()) : Stream.empty())
                .findFirst();
    }

    /** Whether it was moved once already at the wish of the unit. */
    public boolean extended() {
        return grants.stream().anyMatch(Grant.Extended.class::isInstance);
    }

    /** Whether one of these lists was missed. */
    boolean missed(Collection<Integer> years) {
        return missing.stream().anyMatch(years::contains);
    }
}
