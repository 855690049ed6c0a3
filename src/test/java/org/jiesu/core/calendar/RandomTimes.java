package org.jiesu.core.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Calendars, starts, terms and pauses around a turn of the year, drawn from a seed; borders fall on whole minutes. */
final class RandomTimes {
    static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    static final int MINUTES_A_DAY = 24 * 60;
    private static final int START_WITHIN_DAYS = 90;

    private final Random dice;

    RandomTimes(long seed) {
        dice = new Random(seed);
    }

    WorkCalendar calendar() {
        return calendar(dice.nextBoolean() ? List.of(list(2026), list(2027)) : List.of(list(2026)));
    }

    WorkCalendar calendar(List<HolidayList> lists) {
        if (dice.nextInt(10) == 0) {
            return WorkCalendar.natural();
        }
        Set<DayOfWeek> week = EnumSet.of(DayOfWeek.of(1 + dice.nextInt(7)));
        for (DayOfWeek day : DayOfWeek.values()) {
            if (dice.nextInt(3) > 0) {
                week.add(day);
            }
        }
        return new WorkCalendar("random", week, spans(), Holidays.of(lists));
    }

    /** Holidays near the turn of the year; that of 2027 reaches back into 2026. */
    HolidayList list(int year) {
        LocalDate first = year == 2026 ? FIRST : LocalDate.of(2026, 12, 25);
        LocalDate last = year == 2026 ? LocalDate.of(2026, 12, 24) : LocalDate.of(2027, 3, 1);
        Map<LocalDate, Listed> days = new HashMap<>();
        first.datesUntil(last.plusDays(1)).forEach(date -> {
            int fate = dice.nextInt(8);
            boolean weekend = date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
            if (fate == 0 || (fate == 1 && weekend)) {
                days.put(date, new Listed(fate == 1, "节", "通知 " + year));
            }
        });
        return new HolidayList(year, days);
    }

    /** From one to three; some touch, some last until 24:00. */
    private List<Span> spans() {
        TreeSet<Integer> borders = new TreeSet<>();
        int spans = 1 + dice.nextInt(3);
        while (borders.size() < 2 * spans) {
            borders.add(dice.nextInt(97) * 15);
        }
        List<Integer> minutes = new ArrayList<>(borders);
        List<Span> day = new ArrayList<>();
        for (int i = 0; i < spans; i++) {
            boolean touches = i > 0 && dice.nextInt(5) == 0;
            day.add(new Span(time(minutes.get(touches ? 2 * i - 1 : 2 * i)), time(minutes.get(2 * i + 1))));
        }
        return day;
    }

    private static LocalTime time(int minute) {
        return LocalTime.MIDNIGHT.plusMinutes(minute);
    }

    Term term(Term.Unit... among) {
        Term.Unit unit = among[dice.nextInt(among.length)];
        int most =
                switch (unit) {
                    case MINUTES -> 600;
                    case HOURS -> 100;
                    case DAYS, WORKING_DAYS -> 10;
                    case WORKING_HOURS -> 30;
                };
        return new Term(1 + dice.nextInt(most), unit);
    }

    /** Minutes since the midnight of {@link #FIRST}. */
    int minute() {
        return (dice.nextInt(START_WITHIN_DAYS) * MINUTES_A_DAY)
                + (dice.nextBoolean() ? 15 * dice.nextInt(96) : dice.nextInt(MINUTES_A_DAY));
    }

    /** Up to five, from some minutes to some days long, a few of them empty. */
    List<Pause> pauses() {
        List<Pause> pauses = new ArrayList<>();
        for (int left = dice.nextInt(6); left > 0; left--) {
            int from = minute();
            int length = dice.nextInt(dice.nextBoolean() ? 40 : 8000) * (dice.nextBoolean() ? 15 : 1) / 4;
            pauses.add(new Pause(instant(from), instant(from + length)));
        }
        return pauses;
    }

    /** To the microsecond, as PostgreSQL keeps it; often on a whole minute. */
    Instant start() {
        Instant minute = instant(minute());
        return dice.nextInt(3) == 0 ? minute : minute.plusNanos(dice.nextInt(60_000_000) * 1000L);
    }

    int upTo(int most) {
        return 1 + dice.nextInt(most);
    }

    static Instant instant(int minute) {
        return FIRST.atStartOfDay(WorkCalendar.ZONE).toInstant().plusSeconds(minute * 60L);
    }
}
