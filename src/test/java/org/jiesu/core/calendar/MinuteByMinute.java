package org.jiesu.core.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** Reckons by looking at every minute; slow, and knows nothing of how the calendar reckons. */
final class MinuteByMinute {
    private static final int DAYS = 450;
    private static final int DAY = RandomTimes.MINUTES_A_DAY;

    private final boolean[] worked = new boolean[DAYS * DAY];
    private final boolean[] paused = new boolean[DAYS * DAY];
    private final boolean[] workingDay = new boolean[DAYS];
    private List<Pause> pausedNow = List.of();
    private int endOfDay;

    MinuteByMinute(WorkCalendar calendar) {
        for (int day = 0; day < DAYS; day++) {
            LocalDate date = RandomTimes.FIRST.plusDays(day);
            boolean usual = calendar.week().contains(date.getDayOfWeek());
            workingDay[day] = calendar.holidays().on(date).map(Listed::works).orElse(usual);
            for (Span span : calendar.spans()) {
                int from = span.from().toSecondOfDay() / 60;
                int to = span.to().toSecondOfDay() == 0 ? DAY : span.to().toSecondOfDay() / 60;
                endOfDay = Math.max(to, endOfDay);
                for (int minute = from; minute < to; minute++) {
                    worked[day * DAY + minute] = workingDay[day];
                }
            }
        }
    }

    /** These are the pauses now, instead of those before. */
    void pause(List<Pause> pauses) {
        set(pausedNow, false);
        set(pauses, true);
        pausedNow = pauses;
    }

    private void set(List<Pause> pauses, boolean to) {
        pauses.forEach(pause -> Arrays.fill(paused, minute(pause.from()), minute(pause.to()), to));
    }

    /** The due minute; empty when it lies too far away to look. */
    OptionalInt due(int start, Term term) {
        return switch (term.unit()) {
            case MINUTES -> passed(start, term.amount(), false);
            case HOURS -> passed(start, term.amount() * 60, false);
            case DAYS -> passed(start, term.amount() * DAY, false);
            case WORKING_HOURS -> passed(start, term.amount() * 60, true);
            case WORKING_DAYS -> days(start / DAY, term.amount());
        };
    }

    private OptionalInt passed(int start, int minutes, boolean working) {
        int left = minutes;
        for (int minute = start; minute < paused.length; minute++) {
            if (!paused[minute] && (worked[minute] || !working)) {
                left--;
            }
            if (left == 0) {
                return OptionalInt.of(minute + 1);
            }
        }
        return OptionalInt.empty();
    }

    private OptionalInt days(int startDay, int days) {
        int left = days;
        for (int day = startDay + 1; day < DAYS; day++) {
            int end = day * DAY + endOfDay;
            // The last minute before the end is paused exactly when the end lies inside a pause.
            if (workingDay[day] && !paused[end - 1]) {
                left--;
            }
            if (left == 0) {
                return OptionalInt.of(end);
            }
        }
        return OptionalInt.empty();
    }

    private static int minute(Instant at) {
        return (int) Duration.between(RandomTimes.instant(0), at).toMinutes();
    }
}
