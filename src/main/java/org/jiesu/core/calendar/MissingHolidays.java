package org.jiesu.core.calendar;

import java.util.List;
import java.util.stream.Collectors;

/** What was asked to be sure depends on years of which no list of holidays is there. */
public final class MissingHolidays extends RuntimeException {
    private static final long serialVersionUID = 1;

    MissingHolidays(List<Integer> years) {
        super("no list of holidays for " + years.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
}
