package org.jiesu.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jiesu.casebook.Working;
import org.jiesu.clocks.CalendarFiles;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.Mistakes;
import org.jiesu.core.calendar.Almanac;
import org.jiesu.core.calendar.Pause;
import org.jiesu.core.calendar.Pauses;
import org.jiesu.core.calendar.Reckoning;
import org.jiesu.core.calendar.Term;
import org.jiesu.core.calendar.WorkCalendar;
import org.junit.jupiter.api.Test;

/**
 * docs/clocks.md shows hard due times by the calendars as delivered. What each is due was reckoned by hand and stands
 * here; the page is written from here to {@code target/clocks.md} and must be the one in docs.
 */
class HardCasesTest {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm[:ss]", Locale.ROOT);
    private static final Path PAGE = Path.of("docs/clocks.md");

    private static final List<HardCase> CASES = List.of(
            hard("Over the noon break", "1 working_hours", "2026-06-01 11:30", "2026-06-01 14:00"),
            hard(
                    "Ends with a span: due then, not when the next one begins",
                    "3 working_hours",
                    "2026-06-01 09:00",
                    "2026-06-01 12:00"),
            hard("Begins while nobody works", "4 working_hours", "2026-06-06 20:00", "2026-06-08 14:30"),
            hard("Half a minute before the weekend", "1 working_hours", "2026-06-05 17:59:30", "2026-06-08 09:59:30"),
            hard("Into the National Day holidays", "4 working_hours", "2026-09-30 16:30", "2026-10-08 11:30"),
            hard("A Saturday that is worked instead", "2 working_hours", "2026-10-09 17:00", "2026-10-10 10:00"),
            hard(
                    "The make-up day before the Spring Festival",
                    "1 working_days",
                    "2026-02-13 15:00",
                    "2026-02-14 18:00"),
            hard("Around the Spring Festival", "2 working_days", "2026-02-13 15:00", "2026-02-24 18:00"),
            hard("A Sunday that is worked instead", "1 working_days", "2026-01-03 10:00", "2026-01-04 18:00"),
            hard("Over New Year, by two lists", "2 working_days", "2025-12-30 10:00", "2026-01-04 18:00"),
            hard(
                    "The day of the start is not counted, however early",
                    "1 working_days",
                    "2026-06-01 08:00",
                    "2026-06-02 18:00"),
            hard("Nor is it moved to the next opening first", "1 working_days", "2026-06-06 10:00", "2026-06-08 18:00"),
            hard("Days are natural and know no holidays", "7 days", "2026-02-13 15:00", "2026-02-20 15:00"),
            hard(
                    "A pause over night takes only working time",
                    "4 working_hours",
                    "2026-06-01 10:00",
                    "2026-06-02 14:30",
                    "2026-06-01 11:00/2026-06-02 10:00"),
            hard(
                    "A pause over noon takes nothing",
                    "3 working_hours",
                    "2026-06-01 10:00",
                    "2026-06-01 14:30",
                    "2026-06-01 12:00/2026-06-01 13:30"),
            hard(
                    "A working day whose end is paused is not counted",
                    "1 working_days",
                    "2026-06-01 10:00",
                    "2026-06-03 18:00",
                    "2026-06-02 17:00/2026-06-02 18:00"),
            hard(
                    "A pause that begins when the day ends does not take it",
                    "1 working_days",
                    "2026-06-01 10:00",
                    "2026-06-02 18:00",
                    "2026-06-02 18:00/2026-06-03 09:00"),
            hard(
                    "A start inside a pause waits for its end",
                    "3 hours",
                    "2026-06-01 10:00",
                    "2026-06-02 13:00",
                    "2026-06-01 09:00/2026-06-02 10:00"),
            hard(
                    "Pauses that overlap count once",
                    "1 days",
                    "2026-06-01 10:00",
                    "2026-06-02 14:00",
                    "2026-06-01 11:00/2026-06-01 14:00",
                    "2026-06-01 13:00/2026-06-01 15:00"),
            hard("Into a year not announced yet", "2 working_days", "2099-12-30 10:00", "2100-01-01 18:00"));

    @Test
    void the_page_shows_what_is_reckoned() throws IOException {
        Almanac almanac = CalendarFiles.load(ConfigFolder.at(Path.of("config")), new Mistakes())
                .orElseThrow();
        WorkCalendar standard = almanac.calendar("standard").orElseThrow();
        StringBuilder page = new StringBuilder(Files.readString(PAGE).split("(?m)^## ", 2)[0]);
        for (int i = 0; i < CASES.size(); i++) {
            HardCase one = CASES.get(i);
            Reckoning due = standard.due(one.start(), one.term(), one.pauses()).orElseThrow();
            assertThat(due.at()).as(one.title()).isEqualTo(one.due());
            page.append(one.told(i + 1, standard, due));
        }
        Files.writeString(Path.of("target/clocks.md"), page);
        assertThat(Files.readString(PAGE)).isEqualTo(page.toString().stripTrailing() + "\n");
    }

    private static HardCase hard(String title, String term, String start, String due, String... pauses) {
        int gap = term.indexOf(' ');
        Term.Unit unit = Term.Unit.valueOf(term.substring(gap + 1).toUpperCase(Locale.ROOT));
        Term length = new Term(Integer.parseInt(term.substring(0, gap)), unit);
        List<Pause> breaks = Arrays.stream(pauses).map(HardCasesTest::pause).toList();
        return new HardCase(title, length, at(start), at(due), Pauses.of(breaks));
    }

    private static Pause pause(String both) {
        int between = both.indexOf('/');
        return new Pause(at(both.substring(0, between)), at(both.substring(between + 1)));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local, MINUTE).atZone(WorkCalendar.ZONE).toInstant();
    }

    private record HardCase(String title, Term term, Instant start, Instant due, Pauses pauses) {
        String told(int number, WorkCalendar calendar, Reckoning due) {
            List<String> lines = new ArrayList<>();
            lines.add("## " + number + ". " + title);
            lines.add("");
            lines.add("`" + term.amount() + " " + term.unit().wire() + "` from " + local(start) + " → **"
                    + local(due.at()) + "**" + (due.provisional() ? ", provisional" : ""));
            lines.add("");
            lines.add("```text");
            lines.addAll(Working.of(start, term, calendar, due));
            lines.add("```");
            lines.add("");
            return String.join("\n", lines) + "\n";
        }

        private static String local(Instant at) {
            return LocalDateTime.ofInstant(at, WorkCalendar.ZONE).toString().replace('T', ' ');
        }
    }
}
