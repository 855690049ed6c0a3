package org.jiesu.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.Mistakes;
import org.jiesu.core.calendar.Almanac;
import org.jiesu.core.calendar.Term;
import org.jiesu.core.sla.ClockKind;
import org.jiesu.core.sla.ClockRule;
import org.jiesu.core.sla.ClockRules;
import org.jiesu.core.sla.Policy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyFileTest {
    private final Mistakes mistakes = new Mistakes();

    @TempDir
    private Path folder;

    private String text = "";

    @BeforeEach
    void deliver() throws IOException {
        text = Files.readString(Path.of("config/policies/hotline.yaml"));
    }

    @Test
    void the_hotline_reckons_in_natural_time_but_for_what_desks_do_in_their_hours() throws IOException {
        ClockRules rules = load().orElseThrow().clocks();
        for (ClockKind kind : ClockKind.values()) {
            boolean inOfficeHours = EnumSet.of(ClockKind.RETURN_WINDOW, ClockKind.ADJUDICATION, ClockKind.REPORT_IN)
                    .contains(kind);
            assertThat(rules.rule(kind).calendar().name()).isEqualTo(inOfficeHours ? "standard" : "natural");
            assertThat(rules.rule(kind).terms().values())
                    .noneMatch(term -> term.unit().working() && !inOfficeHours);
        }
    }

    @Test
    void a_clock_may_reckon_by_the_working_time_of_a_calendar() throws IOException {
        text = text.replaceFirst(
                "(?s)ladder: hotline\n    2h: \\{amount: 1, unit: hours}",
                """
                ladder: hotline
                    calendar: standard
                    2h: {amount: 4, unit: working_hours}""");
        ClockRule dispatch = load().orElseThrow().clocks().rule(ClockKind.DISPATCH);
        assertThat(dispatch.calendar().name()).isEqualTo("standard");
        assertThat(dispatch.term("2h")).contains(new Term(4, Term.Unit.WORKING_HOURS));
    }

    @Test
    void every_mistake_is_named_with_its_line() throws IOException {
        text = text.replaceFirst("ladder: hotline\n    2h", "ladder: hotline\n    calendar: lunar\n    2h")
                .replaceFirst("unit: minutes}", "unit: workdays}")
                .replaceFirst("amount: 7, unit: days}", "amount: 0, unit: days}");
        assertThat(load()).isEmpty();
        assertThat(mistakes.all())
                .extracting(Object::toString)
                .anySatisfy(
                        mistake -> assertThat(mistake).contains("“calendar”").contains("standard"))
                .anySatisfy(mistake -> assertThat(mistake).contains("“unit”").contains("working_days"))
                .anySatisfy(mistake -> assertThat(mistake).contains("“amount”"));
    }

    @Test
    void a_calendar_is_not_missed_where_the_calendars_themselves_hold_mistakes() throws IOException {
        text = text.replaceFirst("ladder: hotline\n    2h", "ladder: hotline\n    calendar: lunar\n    2h");
        write();
        PolicyFiles.load(ConfigFolder.at(folder), Optional.empty(), mistakes);
        assertThat(mistakes.none()).isTrue();
    }

    @Test
    void provisions_and_respites_that_say_nothing_or_nonsense_are_refused_each_by_name() throws IOException {
        text = text.replace("paused: [reply, rework]", "paused: [reply, sleep]")
                .replace("question: {amount: 3, unit: days}", "question: {amount: 3, unit: working_days}")
                .replace("carryPercent: 25", "carryPercent: 0")
                .replace("when: {matters: [S45-2], urgencies: [15d]}", "when: {urgencies: [fast]}")
                .replace("from: 2026-06-01, to: 2026-09-15", "from: 2026-09-15, to: 2026-06-01")
                .replace("        15d: {amount: 90, unit: days}\n", "");
        assertThat(load()).isEmpty();
        assertThat(mistakes.all())
                .extracting(Object::toString)
                .anySatisfy(mistake -> assertThat(mistake).contains("“sleep”"))
                .anySatisfy(mistake -> assertThat(mistake).contains("“question”"))
                .anySatisfy(mistake -> assertThat(mistake).contains("“carryPercent”"))
                .anySatisfy(mistake -> assertThat(mistake).contains("“fast” is none of 2h"))
                .anySatisfy(mistake -> assertThat(mistake).contains("“to”"))
                .anySatisfy(mistake -> assertThat(mistake).contains("gives no class a term"));
    }

    @Test
    void a_provision_for_everything_a_clock_twice_and_a_stroke_in_a_name_are_refused() throws IOException {
        text = text.replace("when: {matters: [S45-2], urgencies: [15d]}", "when: {}")
                .replace("provision: flood-season-2026", "provision: flood/2026")
                .replace("version: hotline-2026-2", "version: hotline/2026")
                .replace(
                        "      - clock: contact\n        source: none (our default)\n",
                        """
                          - clock: sign
                            source: none (our default)
                    """);
        assertThat(load()).isEmpty();
        assertThat(mistakes.all())
                .extracting(Object::toString)
                .anySatisfy(mistake -> assertThat(mistake).contains("for all cases of all times"))
                .anySatisfy(
                        mistake -> assertThat(mistake).contains("“provision”").contains("stroke"))
                .anySatisfy(mistake -> assertThat(mistake).contains("“version”").contains("stroke"))
                .anySatisfy(mistake -> assertThat(mistake).contains("stands twice"));
    }

    @Test
    void two_policies_for_one_kind_on_one_day_are_refused_and_one_after_the_other_are_not() throws IOException {
        write();
        Files.writeString(
                folder.resolve("policies/hotline-2027.yaml"),
                text.replace("version: hotline-2026-2", "version: hotline-2027-1")
                        .replace("inForce: {from: 2022-02-01}", "inForce: {from: 2027-01-01}"));
        assertThat(load()).isEmpty();
        assertThat(mistakes.all()).extracting(Object::toString).anySatisfy(mistake -> assertThat(mistake)
                .contains("hotline-2026-2")
                .contains("hotline-2027-1"));
        text = text.replace("inForce: {from: 2022-02-01}", "inForce: {from: 2022-02-01, to: 2026-12-31}");
        assertThat(load()).isPresent();
    }

    @Test
    void a_folder_without_any_policy_is_a_mistake() {
        assertThat(PolicyFiles.load(ConfigFolder.at(folder), Optional.empty(), mistakes))
                .isEmpty();
        assertThat(mistakes.all()).extracting(Object::toString).anyMatch(mistake -> mistake.contains("no policy"));
    }

    private Optional<Policy> load() throws IOException {
        write();
        Almanac almanac =
                CalendarFiles.load(ConfigFolder.at(Path.of("config")), mistakes).orElseThrow();
        return PolicyFiles.load(ConfigFolder.at(folder), Optional.of(almanac), mistakes)
                .map(terms -> terms.policies().get(0));
    }

    private void write() throws IOException {
        Files.createDirectories(folder.resolve("policies"));
        Files.writeString(folder.resolve("policies/hotline.yaml"), text);
    }
}
