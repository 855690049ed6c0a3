package org.jiesu.clocks;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiesu.config.Fields;
import org.jiesu.core.calendar.HolidayList;
import org.jiesu.core.calendar.Listed;

/** Reads the holidays of one year; what it holds can contradict what other years' files hold. */
final class HolidayFile {
    private static final int DAYS_OFF_AT_MOST = 31;
    private static final int FIRST_YEAR = 1999;
    private static final int LAST_YEAR = 2199;

    private final String file;
    private final int year;
    private final Map<LocalDate, String> taken;
    private final Map<LocalDate, Listed> days = new HashMap<>();

    /**
     * A file of a year.
     *
     * @param taken where each date stands that was read before; those of this file join them
     */
    HolidayFile(String file, int year, Map<LocalDate, String> taken) {
        this.file = file;
        this.year = year;
        this.taken = taken;
    }

    /** The list, to be used only if no mistake was found. */
    HolidayList list(Fields fields) {
        int said = fields.number("year", FIRST_YEAR, LAST_YEAR);
        if (said != 0 && said != year) {
            fields.wrong("year", said + " stands in the file of " + year);
        }
        String notice = fields.text("notice");
        date(fields, "published");
        fields.text("source");
        List<Fields> holidays = fields.list("holidays");
        holidays.forEach(holiday -> holiday(holiday, notice));
        fields.nothingElse();
        if (holidays.isEmpty()) {
            fields.wrong("holidays", "a year has holidays");
        }
        return new HolidayList(year, days);
    }

    private void holiday(Fields row, String notice) {
        String name = row.text("holiday");
        Optional<LocalDate> from = date(row, "from");
        Optional<LocalDate> to = date(row, "to");
        from.ifPresent(first -> to.ifPresent(last -> daysOff(row, first, last, new Listed(false, name, notice))));
        if (row.has("makeUp")) {
            for (String text : row.texts("makeUp")) {
                madeUp(row, text, new Listed(true, name, notice));
            }
        }
        row.nothingElse();
    }

    private void daysOff(Fields row, LocalDate first, LocalDate last, Listed off) {
        if (last.isBefore(first)) {
            row.wrong("to", last + " lies before " + first);
        } else if (ChronoUnit.DAYS.between(first, last) >= DAYS_OFF_AT_MOST) {
            row.wrong("to", "a holiday of more than " + DAYS_OFF_AT_MOST + " days, from " + first);
        } else {
            first.datesUntil(last.plusDays(1)).forEach(date -> day(row, "from", date, off));
        }
    }

    private void madeUp(Fields row, String text, Listed worked) {
        try {
            day(row, "makeUp", LocalDate.parse(text), worked);
        } catch (DateTimeParseException wrong) {
            row.wrong("makeUp", "“" + text + "” is not a date like 2022-02-01");
        }
    }

    private void day(Fields row, String key, LocalDate date, Listed listed) {
        Optional<String> refusal = HolidayList.refusal(year, date, listed.works());
        if (refusal.isPresent()) {
            row.wrong(key, refusal.get());
            return;
        }
        String where = file + ":" + row.lineOf(key) + (listed.works() ? " as a working day" : " as a day off");
        String before = taken.putIfAbsent(date, where);
        if (before != null) {
            row.wrong(key, date + " stands already in " + before);
            return;
        }
        days.put(date, listed);
    }

    private static Optional<LocalDate> date(Fields fields, String key) {
        fields.text(key);
        return fields.dateIfAny(key);
    }
}
