package org.jiesu.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.Mistakes;
import org.jiesu.core.calendar.Almanac;
import org.jiesu.core.calendar.Pauses;
import org.jiesu.core.calendar.Reckoning;
import org.jiesu.core.calendar.Step;
import org.jiesu.core.calendar.Term;
import org.jiesu.core.calendar.WorkCalendar;
import org.jiesu.core.text.Mistake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalendarFilesTest {
    private static final String STANDARD =
            """
            calendars:
              - calendar: standard
                source: none (our default)
                week: [monday, tuesday, wednesday, thursday, friday]
                spans:
                  - {from: 09:00, to: 12:00}
                  - {from: 13:30, to: 24:00}
            """;

    @TempDir
    Path folder;

    private final Mistakes mistakes = new Mistakes();

    @Test
    void the_calendar_that_is_delivered_knows_2025_and_2026_and_says_what_it_goes_by() {
        WorkCalendar standard = standard(delivered());
        Term fourHours = new Term(4, Term.Unit.WORKING_HOURS);
        Reckoning due = standard.due(at("2026-09-30T18:00"), fourHours, Pauses.NONE)
                .orElseThrow()
                .strictly();
        assertThat(due.at()).isEqualTo(at("2026-10-08T14:30"));
        assertThat(due.steps())
                .filteredOn(step -> step.kind() == Step.Kind.DAY_OFF)
                .singleElement()
                .satisfies(step ->
                        assertThat(step.listed().orElseThrow().holiday()).isEqualTo("国庆节"));
        Term days = new Term(1, Term.Unit.WORKING_DAYS);
        assertThat(standard.due(at("2025-01-25T10:00"), days, Pauses.NONE)
                        .orElseThrow()
                        .at())
                .isEqualTo(at("2025-01-26T18:00"));
    }

    /** The state's own count, which its lists must come to: 365 days − 104 of week-ends − 13 statutory holidays. */
    @Test
    void each_year_that_is_delivered_has_248_working_days() {
        WorkCalendar standard = standard(delivered());
        for (int year : List.of(2025, 2026)) {
            LocalDateTime eve = LocalDate.of(year - 1, 12, 31).atTime(20, 0);
            Term all = new Term(248, Term.Unit.WORKING_DAYS);
            Reckoning last = standard.due(at(eve.toString()), all, Pauses.NONE).orElseThrow();
            assertThat(last.at()).isEqualTo(at(year + "-12-31T18:00"));
        }
    }

    @Test
    void natural_is_there_without_an_entry() {
        assertThat(delivered().calendar("natural")).contains(WorkCalendar.natural());
    }

    @Test
    void every_mistake_of_every_file_is_named_with_its_line() throws IOException {
        write("hours.yaml", STANDARD.replace("24:00", "11:00").replace("tuesday", "mardi"));
        write(
                "2026.yaml",
                """
                year: 2025
                notice: 通知
                published: gestern
                holidays:
                  - {holiday: 元旦, from: 2026-01-01, to: 2026-01-03, makeUp: [2026-01-05, nein]}
                  - {holiday: 春节, from: 2026-01-03, to: 2026-01-02}
                  - {holiday: 清明节, from: 2026-01-03, to: 2026-01-04, makeUp: [2026-01-04]}
                  - {holiday: 劳动节, from: 2026-05-01, to: 2026-07-05}
                  - {holiday: 端午节, from: 2025-06-19, to: 2025-06-19}
                  - {holiday: 国庆节, from: 2026-10-01, days: 7}
                """);
        write("next.yaml", "year: 2027\n");

        assertThat(CalendarFiles.load(ConfigFolder.at(folder), mistakes)).isEmpty();
        assertThat(mistakes.all())
                .extracting(Mistake::toString)
                .containsExactlyInAnyOrder(
                        "calendar/2026.yaml:1: “year”: 2025 stands in the file of 2026",
                        "calendar/2026.yaml:3: “published”: “gestern” is not a date like 2022-02-01",
                        "calendar/2026.yaml:1: “source” is missing",
                        "calendar/2026.yaml:5: “makeUp”: 2026-01-05 is a MONDAY: only a Saturday or Sunday is made up",
                        "calendar/2026.yaml:5: “makeUp”: “nein” is not a date like 2022-02-01",
                        "calendar/2026.yaml:6: “to”: 2026-01-02 lies before 2026-01-03",
                        "calendar/2026.yaml:7: “from”: 2026-01-03 stands already in calendar/2026.yaml:5 as a day off",
                        "calendar/2026.yaml:7: “makeUp”: 2026-01-04 stands already in calendar/2026.yaml:7 as a day off",
                        "calendar/2026.yaml:8: “to”: a holiday of more than 31 days, from 2026-05-01",
                        "calendar/2026.yaml:9: “from”: 2025-06-19 does not belong into the list of 2026",
                        "calendar/2026.yaml:10: “to” is missing",
                        "calendar/2026.yaml:10: unknown key “days”; known: holiday from to makeUp",
                        "calendar/next.yaml: is neither hours.yaml nor the holidays of a year, like 2026.yaml",
                        "calendar/hours.yaml:4: “week”: “mardi” is not a weekday like monday",
                        "calendar/hours.yaml:7: “to”: a span ends after it begins, not 13:30 to 11:00");
    }

    @Test
    void two_years_that_contradict_each_other_are_named_both() throws IOException {
        write("hours.yaml", STANDARD);
        write("2026.yaml", year(2026, "{holiday: 元旦, from: 2026-12-26, to: 2026-12-27}"));
        write("2027.yaml", year(2027, "{holiday: 元旦, from: 2027-01-01, to: 2027-01-03, makeUp: [2026-12-27]}"));

        assertThat(CalendarFiles.load(ConfigFolder.at(folder), mistakes)).isEmpty();
        assertThat(mistakes.all())
                .extracting(Mistake::toString)
                .containsExactly("calendar/2027.yaml:6: “makeUp”: 2026-12-27 stands already in calendar/2026.yaml:6"
                        + " as a day off");
    }

    @Test
    void a_make_up_day_of_next_years_list_is_worked() throws IOException {
        write("hours.yaml", STANDARD);
        write("2026.yaml", year(2026, "{holiday: 元旦, from: 2026-01-01, to: 2026-01-03}"));
        write("2027.yaml", year(2027, "{holiday: 元旦, from: 2027-01-01, to: 2027-01-03, makeUp: [2026-12-27]}"));

        WorkCalendar standard = standard(load());
        Term one = new Term(1, Term.Unit.WORKING_DAYS);
        assertThat(standard.due(at("2026-12-26T10:00"), one, Pauses.NONE)
                        .orElseThrow()
                        .strictly()
                        .at())
                .isEqualTo(at("2026-12-28T00:00"));
    }

    @Test
    void hours_that_are_missing_double_or_overlap_are_mistakes() throws IOException {
        CalendarFiles.load(ConfigFolder.at(folder), mistakes);
        write(
                "hours.yaml",
                """
                calendars:
                  - {calendar: natural, source: none, week: [monday, monday], spans: [{from: 9, to: 12:00}]}
                  - {calendar: a, source: none, week: [], spans: []}
                  - calendar: a
                    source: none
                    week: [monday]
                    spans: [{from: 09:00, to: 12:00}, {from: 11:00, to: 13:00}]
                """);
        CalendarFiles.load(ConfigFolder.at(folder), mistakes);
        assertThat(mistakes.all())
                .extracting(Mistake::toString)
                .anyMatch(said -> said.startsWith("calendar/hours.yaml: there is no such file"))
                .contains(
                        "calendar/hours.yaml:2: “week”: “monday” stands twice",
                        "calendar/hours.yaml:2: “from”: “9” is not a time like 09:00",
                        "calendar/hours.yaml:2: “calendar”: “natural” is there already",
                        "calendar/hours.yaml:3: “week”: a calendar works on some weekday",
                        "calendar/hours.yaml:3: “spans”: a working day has a span of working time",
                        "calendar/hours.yaml:4: “calendar”: “a” is there already",
                        "calendar/hours.yaml:7: “spans”: the spans of a day follow each other, not 09:00–12:00 and"
                                + " 11:00–13:00");
    }

    private Almanac delivered() {
        Almanac calendars =
                CalendarFiles.load(ConfigFolder.at(Path.of("config")), mistakes).orElseThrow();
        assertThat(mistakes.none()).isTrue();
        return calendars;
    }

    private Almanac load() {
        return CalendarFiles.load(ConfigFolder.at(folder), mistakes).orElseThrow();
    }

    private static WorkCalendar standard(Almanac calendars) {
        return calendars.calendar("standard").orElseThrow();
    }

    private static String year(int year, String holiday) {
        return "year: " + year + "\nnotice: 通知\npublished: 2025-11-04\nsource: x\nholidays:\n  - " + holiday + "\n";
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve("calendar"));
        Files.writeString(folder.resolve("calendar").resolve(name), text);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WorkCalendar.ZONE).toInstant();
    }
}
