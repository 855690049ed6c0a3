package org.jiesu.core.calendar;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The calendars by their names, {@code natural} among them, and the lists of holidays that they go by. */
public final class Almanac {
    private final Map<String, WorkCalendar> calendars;
    private final Set<Integer> years;

    private Almanac(Map<String, WorkCalendar> calendars, Set<Integer> years) {
        this.calendars = Collections.unmodifiableMap(calendars);
        this.years = years;
    }

    /**
     * {@code natural} and others.
     *
     * @param lists of holidays by which all of the others go
     */
    public static Almanac of(Collection<WorkCalendar> others, Holidays lists) {
        Map<String, WorkCalendar> calendars = new LinkedHashMap<>();
        WorkCalendar natural = WorkCalendar.natural();
        calendars.put(natural.name(), natural);
        others.forEach(calendar -> calendars.put(calendar.name(), calendar));
        return new Almanac(calendars, lists.years());
    }

    /** The calendar of this name. */
    public Optional<WorkCalendar> calendar(String name) {
        return Optional.ofNullable(calendars.get(name));
    }

    /** In the order in which they were given, {@code natural} first. */
    public Map<String, WorkCalendar> byName() {
        return calendars;
    }

    /** The years whose lists of holidays are there. */
    public Set<Integer> years() {
        return years;
    }
}
