package org.jiesu.core.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The standard calendar with the holidays of 2021 (those that the examples need), 2025 and 2026. */
public final class Calendars {
    public static final WorkCalendar STANDARD = standard(list2021(), list2025(), list2026());

    private Calendars() {}

    public static WorkCalendar standard(HolidayList... lists) {
        return new WorkCalendar(
                "standard",
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                List.of(span("09:00", "12:00"), span("13:30", "18:00")),
                Holidays.of(List.of(lists)));
    }

    public static HolidayList list2021() {
        return new Year(2021)
                .off("春节", "2021-02-11", 7)
                .made("春节", "2021-02-07", "2021-02-20")
                .list();
    }

    public static HolidayList list2025() {
        return new Year(2025)
                .off("元旦", "2025-01-01", 1)
                .off("春节", "2025-01-28", 8)
                .made("春节", "2025-01-26", "2025-02-08")
                .off("清明节", "2025-04-04", 3)
                .off("劳动节", "2025-05-01", 5)
                .made("劳动节", "2025-04-27")
                .off("端午节", "2025-05-31", 3)
                .off("国庆节、中秋节", "2025-10-01", 8)
                .made("国庆节、中秋节", "2025-09-28", "2025-10-11")
                .list();
    }

    public static HolidayList list2026() {
        return new Year(2026)
                .off("元旦", "2026-01-01", 3)
                .made("元旦", "2026-01-04")
                .off("春节", "2026-02-15", 9)
                .made("春节", "2026-02-14", "2026-02-28")
                .off("清明节", "2026-04-04", 3)
                .off("劳动节", "2026-05-01", 5)
                .made("劳动节", "2026-05-09")
                .off("端午节", "2026-06-19", 3)
                .off("中秋节", "2026-09-25", 3)
                .off("国庆节", "2026-10-01", 7)
                .made("国庆节", "2026-09-20", "2026-10-10")
                .list();
    }

    static Span span(String from, String to) {
        return new Span(LocalTime.parse(from), LocalTime.parse(to));
    }

    /** Beijing's time, as {@code 2026-02-13 17:30} or with seconds. */
    static Instant at(String local) {
        return LocalDateTime.parse(local.replace(' ', 'T'))
                .atZone(WorkCalendar.ZONE)
                .toInstant();
    }

    static Pauses paused(String... fromTo) {
        Pause[] pauses = new Pause[fromTo.length / 2];
        for (int i = 0; i < pauses.length; i++) {
            pauses[i] = new Pause(at(fromTo[2 * i]), at(fromTo[2 * i + 1]));
        }
        return Pauses.of(List.of(pauses));
    }

    /** A list of holidays, holiday by holiday. */
    static final class Year {
        private final int year;
        private final Map<LocalDate, Listed> days = new HashMap<>();

        Year(int year) {
            this.year = year;
        }

        Year off(String holiday, String from, int howMany) {
            LocalDate first = LocalDate.parse(from);
            first.datesUntil(first.plusDays(howMany)).forEach(date -> days.put(date, listed(false, holiday)));
            return this;
        }

        Year made(String holiday, String... dates) {
            for (String date : dates) {
                days.put(LocalDate.parse(date), listed(true, holiday));
            }
            return this;
        }

        HolidayList list() {
            return new HolidayList(year, days);
        }

        private Listed listed(boolean works, String holiday) {
            return new Listed(works, holiday, "通知 " + year);
        }
    }
}
