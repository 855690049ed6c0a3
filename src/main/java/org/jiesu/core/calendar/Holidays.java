package org.jiesu.core.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The lists of all years together: a date is looked up in all of them, whatever year it lies in. */
public final class Holidays {
    /** For a calendar that keeps no holidays and so misses no list. */
    static final Holidays NOT_KEPT = new Holidays(false, Map.of(), Set.of());

    private final boolean kept;
    private final Map<LocalDate, Listed> days;
    private final Set<Integer> years;

    private Holidays(boolean kept, Map<LocalDate, Listed> days, Set<Integer> years) {
        this.kept = kept;
        this.days = Map.copyOf(days);
        this.years = Set.copyOf(years);
    }

    /** Refuses two lists of one year, and two lists that speak of one date. */
    public static Holidays of(Collection<HolidayList> lists) {
        Map<LocalDate, Listed> days = new HashMap<>();
        Set<Integer> years = new HashSet<>();
        for (HolidayList list : lists) {
            if (!years.add(list.year())) {
                throw new IllegalArgumentException("the list of " + list.year() + " is there twice");
            }
            list.days().forEach((date, listed) -> {
                if (days.put(date, listed) != null) {
                    throw new IllegalArgumentException(date + " is listed twice");
                }
            });
        }
        return new Holidays(true, days, years);
    }

    /** The years whose lists are there. */
    Set<Integer> years() {
        return years;
    }

    Optional<Listed> on(LocalDate date) {
        return Optional.ofNullable(days.get(date));
    }

    /** The year whose missing list may still say something else of this date; empty when what is known of it is sure. */
    Optional<Integer> missing(LocalDate date) {
        if (!kept || days.containsKey(date)) {
            return Optional.empty();
        }
        if (!years.contains(date.getYear())) {
            return Optional.of(date.getYear());
        }
        int next = date.getYear() + 1;
        return HolidayList.inReachOfNext(date) && !years.contains(next) ? Optional.of(next) : Optional.empty();
    }
}
