package org.jiesu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiesu.wiring.TestNode.done;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiesu.clocks.CalendarFiles;
import org.jiesu.clocks.Relisting;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.Mistakes;
import org.jiesu.core.calendar.Almanac;
import org.jiesu.core.calendar.Term;
import org.jiesu.core.calendar.WorkCalendar;
import org.jiesu.core.casefile.CaseId;
import org.jiesu.core.duty.Urgency;
import org.jiesu.core.sla.Clock;
import org.jiesu.core.sla.ClockKind;
import org.jiesu.core.sla.ClockLevel;
import org.jiesu.core.sla.ClockRule;
import org.jiesu.core.sla.ClockRules;
import org.jiesu.core.sla.LevelName;
import org.jiesu.core.sla.Policy;
import org.jiesu.core.sla.Reckoned;
import org.jiesu.core.sla.Terms;
import org.jiesu.wiring.TestNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The State Council announces the holidays of a year while clocks run into it. */
class RelistingIT {
    @RegisterExtension
    static final TestNode node = new TestNode();

    /** Of years that no running of this test will have passed. */
    private static final String LIST =
            """
            year: %d
            notice: 通知
            published: %d-11-30
            source: test
            holidays:
              - {holiday: 元旦, from: %d-01-01, to: %d-01-03}
            """;

    private final Life life = new Life(node);

    @TempDir
    private Path folder;

    @Test
    void a_new_list_moves_exactly_the_clocks_that_were_reckoned_without_it() throws IOException, SQLException {
        Almanac before = published(2093);
        Terms policy =
                new Terms(List.of(twoWorkingDays(before.calendar("standard").orElseThrow())), before);
        CaseId sure = openedAt("2093-12-14T10:00", policy);
        CaseId natural = openedAt("2093-12-30T09:00", node.terms());
        CaseId provisional = openedAt("2093-12-30T10:00", policy);
        Clock reply = life.reply(provisional);
        assertThat(reply.dueAt()).contains(at("2094-01-01T18:00"));
        assertThat(reply.run().reckoned())
                .contains(new Reckoned(new Term(2, Term.Unit.WORKING_DAYS), "standard", List.of(2094)));
        node.moveTo(at("2093-12-31T16:00"));
        done(node.rooms().sweep().run());
        int sureFacts = life.facts(sure).size();
        int naturalFacts = life.facts(natural).size();

        assertThat(done(relisting(before, policy).run()))
                .as("nothing has been published")
                .isZero();
        assertThat(done(relisting(published(2093, 2094), policy).run())).isEqualTo(1);

        Clock after = life.reply(provisional);
        assertThat(after.dueAt()).contains(at("2094-01-04T18:00"));
        assertThat(after.run().reckoned())
                .hasValueSatisfying(by -> assertThat(by.provisional()).isFalse());
        assertThat(life.row(provisional)).isEqualTo(life.fold(provisional));
        assertThat(life.facts(sure)).hasSize(sureFacts);
        assertThat(life.facts(natural)).hasSize(naturalFacts);
        assertThat(done(relisting(published(2093, 2094), policy).run()))
                .as("once is enough")
                .isZero();
        assertThat(node.database()
                        .column("SELECT count(*) FROM clock_run WHERE missing_years IS NOT NULL"
                                + " AND ended_at IS NULL"))
                .containsExactly("0");
        assertThat(level(after, LevelName.HALF).state()).isEqualTo(ClockLevel.State.FIRED);
        assertThat(level(after, LevelName.HALF).at())
                .as("what is done stays")
                .isEqualTo(level(reply, LevelName.HALF).at());
        assertThat(level(after, LevelName.DUE).at()).isEqualTo(after.dueAt());
    }

    @Test
    void a_clock_of_a_former_version_of_which_no_term_is_known_runs_on_as_it_is() throws SQLException {
        CaseId id = opened(node.terms());
        node.database()
                .execute("UPDATE clock_run SET term_amount = NULL, term_unit = NULL, calendar = NULL WHERE case_id = '"
                        + id.value() + "'");
        Clock former = life.reply(id);
        assertThat(former.run().reckoned()).isEmpty();
        node.moveTo(level(former, LevelName.HALF).at().orElseThrow().plusSeconds(1));
        done(node.rooms().sweep().run());
        Clock after = life.reply(id);
        assertThat(after.dueAt()).isEqualTo(former.dueAt());
        assertThat(after.run().reckoned()).isEmpty();
        assertThat(level(after, LevelName.HALF).state()).isEqualTo(ClockLevel.State.FIRED);
    }

    private static Relisting relisting(Almanac almanac, Terms terms) {
        ClockStore clocks = new ClockStore(node.pools().sweep(), 1, 3, () -> {});
        return new Relisting(clocks, () -> new Terms(terms.policies(), almanac));
    }

    private static CaseId openedAt(String local, Terms under) {
        node.moveTo(at(local));
        return opened(under);
    }

    private static CaseId opened(Terms under) {
        NewCase draft = new Drafts(node, under).of(Urgency.H24);
        return done(node.cases().open(draft)).id();
    }

    private static ClockLevel level(Clock clock, LevelName name) {
        return clock.levels().stream()
                .filter(level -> level.level() == name)
                .findFirst()
                .orElseThrow();
    }

    /** The hours as delivered, and the lists of some years. */
    private Almanac published(int... years) throws IOException {
        Path calendar = Files.createDirectories(folder.resolve("calendar"));
        Files.writeString(calendar.resolve("hours.yaml"), Files.readString(Path.of("config/calendar/hours.yaml")));
        for (int year : years) {
            Files.writeString(calendar.resolve(year + ".yaml"), LIST.formatted(year, year - 1, year, year));
        }
        return CalendarFiles.load(ConfigFolder.at(folder), new Mistakes()).orElseThrow();
    }

    private static Policy twoWorkingDays(WorkCalendar standard) {
        Term two = new Term(2, Term.Unit.WORKING_DAYS);
        Map<ClockKind, ClockRule> rules = new EnumMap<>(ClockKind.class);
        Policy ours = node.terms().policies().get(0);
        ours.clocks().general().forEach((kind, rule) -> {
            Map<String, Term> terms = new HashMap<>();
            kind.classes().forEach(one -> terms.put(one, two));
            rules.put(kind, new ClockRule(terms, standard, rule.levels(), rule.source()));
        });
        return new Policy(
                "two-working-days",
                ours.scope(),
                new ClockRules(rules, List.of(), List.of()),
                ours.respite(),
                ours.callback());
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WorkCalendar.ZONE).toInstant();
    }
}
