package org.jiesu.core.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The days off and the make-up working days of one year, as the State Council announces them each autumn. New Year can
 * reach back into the December before (the list of 2007 makes 30 and 31 December 2006 working days).
 *
 * @param year of its holidays
 * @param days by date; what is not listed is as its weekday is
 */
public record HolidayList(int year, Map<LocalDate, Listed> days) {
    /** How far into the December before a list may reach; no list of 2007 to 2026 goes back further than the 29th. */
    private static final int REACHES_BACK_TO = 25;

    public HolidayList {
        days = Collections.unmodifiableMap(new TreeMap<>(days));
        int itsYear = year;
        days.forEach((date, listed) -> refusal(itsYear, date, listed.works()).ifPresent(why -> {
            throw new IllegalArgumentException(why);
        }));
    }

    /** Why a list of this year cannot hold this date; empty where it can. */
    public static Optional<String> refusal(int year, LocalDate date, boolean works) {
        if (date.getYear() != year && !(date.getYear() == year - 1 && inReachOfNext(date))) {
            return Optional.of(date + " does not belong into the list of " + year);
        }
        if (works && !weekend(date)) {
            return Optional.of(date + " is a " + date.getDayOfWeek() + ": only a Saturday or Sunday is made up");
        }
        return Optional.empty();
    }

    /** Whether the list of the year after can speak of this date too. */
    static boolean inReachOfNext(LocalDate date) {
        return date.getMonthValue() == 12 && date.getDayOfMonth() >= REACHES_BACK_TO;
    }

    private static boolean weekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
