package org.jiesu.core.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Working time within one day, local: from its first instant until, not with, its last.
 *
 * @param to {@code 00:00} is the end of the day, 24:00
 */
public record Span(LocalTime from, LocalTime to) {
    public Span {
        if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
            throw new IllegalArgumentException("a span ends after it begins, not " + from + " to " + to);
        }
    }

    Instant startsOn(LocalDate day) {
        return day.atTime(from).atZone(WorkCalendar.ZONE).toInstant();
    }

    Instant endsOn(LocalDate day) {
        LocalDate last = to.equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
        return last.atTime(to).atZone(WorkCalendar.ZONE).toInstant();
    }

    /** Whether the other begins when this one has ended, or later. */
    boolean endsBefore(Span other) {
        return !to.equals(LocalTime.MIDNIGHT) && !to.isAfter(other.from);
    }

    @Override
    public String toString() {
        return from + "–" + (to.equals(LocalTime.MIDNIGHT) ? "24:00" : to);
    }
}
