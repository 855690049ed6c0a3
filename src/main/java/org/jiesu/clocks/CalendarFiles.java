package org.jiesu.clocks;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.Fields;
import org.jiesu.config.Mistakes;
import org.jiesu.config.YamlFile;
import org.jiesu.core.calendar.Almanac;
import org.jiesu.core.calendar.HolidayList;
import org.jiesu.core.calendar.Holidays;
import org.jiesu.core.calendar.Span;
import org.jiesu.core.calendar.WorkCalendar;

/** Reads {@code config/calendar}: {@code hours.yaml}, and the holidays of each year in a file like {@code 2026.yaml}. */
public final class CalendarFiles {
    private static final String FOLDER = "calendar";
    private static final String HOURS = FOLDER + "/hours.yaml";
    private static final Pattern YEAR = Pattern.compile(FOLDER + "/(\\d{4})\\.yaml");
    private static final String END_OF_DAY = "24:00";

    private final ConfigFolder folder;
    private final Mistakes mistakes;

    private CalendarFiles(ConfigFolder folder, Mistakes mistakes) {
        this.folder = folder;
        this.mistakes = mistakes;
    }

    /** The calendars; empty when any file holds a mistake. */
    public static Optional<Almanac> load(ConfigFolder folder, Mistakes mistakes) {
        Mistakes own = new Mistakes();
        CalendarFiles files = new CalendarFiles(folder, own);
        List<HolidayList> lists = files.lists();
        Map<String, Hours> hours = files.hours();
        mistakes.addAll(own.all());
        return own.none() ? Optional.of(almanac(hours, Holidays.of(lists))) : Optional.empty();
    }

    private static Almanac almanac(Map<String, Hours> hours, Holidays holidays) {
        List<WorkCalendar> calendars = new ArrayList<>();
        hours.forEach((name, worked) -> calendars.add(new WorkCalendar(name, worked.week(), worked.spans(), holidays)));
        return Almanac.of(calendars, holidays);
    }

    private List<HolidayList> lists() {
        Map<LocalDate, String> taken = new HashMap<>();
        List<HolidayList> lists = new ArrayList<>();
        for (String file : folder.list(FOLDER)) {
            Matcher year = YEAR.matcher(file);
            if (year.matches()) {
                HolidayFile list = new HolidayFile(file, Integer.parseInt(year.group(1)), taken);
                fields(file).ifPresent(fields -> lists.add(list.list(fields)));
            } else if (!file.equals(HOURS)) {
                mistakes.add(file, 0, "is neither hours.yaml nor the holidays of a year, like 2026.yaml");
            }
        }
        return lists;
    }

    private Map<String, Hours> hours() {
        Map<String, Hours> hours = new LinkedHashMap<>();
        fields(HOURS).ifPresent(fields -> {
            for (Fields calendar : fields.list("calendars")) {
                String name = calendar.text("calendar");
                if (hours.put(name, new Hours(calendar)) != null
                        || name.equals(WorkCalendar.natural().name())) {
                    calendar.wrong("calendar", "“" + name + "” is there already");
                }
            }
            fields.nothingElse();
        });
        return hours;
    }

    private Optional<Fields> fields(String file) {
        return folder.text(file, mistakes)
                .flatMap(text -> YamlFile.read(file, text, mistakes))
                .map(mapping -> new Fields(file, mapping, mistakes));
    }

    /** When a calendar works, holidays apart. */
    private record Hours(Set<DayOfWeek> week, List<Span> spans) {
        Hours(Fields calendar) {
            this(week(calendar), spans(calendar));
            calendar.text("source");
            calendar.nothingElse();
            try {
                // Only the calendar knows which spans follow each other.
                new WorkCalendar("", week, spans, Holidays.of(List.of()));
            } catch (IllegalArgumentException wrong) {
                calendar.wrong("spans", wrong);
            }
        }

        private static Set<DayOfWeek> week(Fields calendar) {
            Set<DayOfWeek> week = EnumSet.noneOf(DayOfWeek.class);
            for (String word : calendar.texts("week")) {
                try {
                    if (!week.add(DayOfWeek.valueOf(word.toUpperCase(Locale.ROOT)))) {
                        calendar.wrong("week", "“" + word + "” stands twice");
                    }
                } catch (IllegalArgumentException wrong) {
                    calendar.wrong("week", "“" + word + "” is not a weekday like monday");
                }
            }
            if (week.isEmpty()) {
                calendar.wrong("week", "a calendar works on some weekday");
            }
            return week;
        }

        private static List<Span> spans(Fields calendar) {
            List<Span> spans = new ArrayList<>();
            List<Fields> rows = calendar.list("spans");
            for (Fields row : rows) {
                Optional<LocalTime> from = time(row, "from");
                Optional<LocalTime> to = time(row, "to");
                row.nothingElse();
                from.ifPresent(begins -> to.ifPresent(ends -> {
                    try {
                        spans.add(new Span(begins, ends));
                    } catch (IllegalArgumentException wrong) {
                        row.wrong("to", wrong);
                    }
                }));
            }
            if (rows.isEmpty()) {
                calendar.wrong("spans", "a working day has a span of working time");
            }
            return spans;
        }

        private static Optional<LocalTime> time(Fields row, String key) {
            String text = row.text(key);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            boolean endOfDay = key.equals("to") && text.equals(END_OF_DAY);
            try {
                return Optional.of(endOfDay ? LocalTime.MIDNIGHT : LocalTime.parse(text));
            } catch (DateTimeParseException wrong) {
                row.wrong(key, "“" + text + "” is not a time like 09:00");
                return Optional.empty();
            }
        }
    }
}
