package org.jiesu.core.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jiesu.core.calendar.Almanac;
import org.jiesu.core.calendar.Calendars;
import org.jiesu.core.calendar.Holidays;
import org.jiesu.core.calendar.Pause;
import org.jiesu.core.calendar.Pauses;
import org.jiesu.core.calendar.Span;
import org.jiesu.core.calendar.Term;
import org.jiesu.core.calendar.WorkCalendar;
import org.jiesu.core.casefile.Cases;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.duty.Urgency;
import org.junit.jupiter.api.Test;

class TermsTest {
    private static final Instant START = Instant.parse("2026-04-16T02:42:00Z");
    private static final Subject STREET_LAMP =
            new Subject("hotline", Urgency.H24, Optional.of("S49-1"), Optional.of("平谷区"), Optional.empty());
    private static final Provision.When FOR_ALL =
            new Provision.When(Set.of(), Set.of(), Set.of(), Set.of(), Dates.OPEN);

    @Test
    void a_provision_decides_by_urgency_matter_unit_district_and_day_and_by_nothing_else() {
        assertThat(replyWhen(new Provision.When(Set.of(Urgency.H24), Set.of(), Set.of(), Set.of(), Dates.OPEN)))
                .isEqualTo(Duration.ofHours(3));
        assertThat(replyWhen(new Provision.When(Set.of(Urgency.H2), Set.of(), Set.of(), Set.of(), Dates.OPEN)))
                .isEqualTo(Duration.ofHours(24));
        assertThat(replyWhen(matters("S49-1", "S49-2"))).isEqualTo(Duration.ofHours(3));
        assertThat(replyWhen(matters("S49-2"))).isEqualTo(Duration.ofHours(24));
        assertThat(replyWhen(new Provision.When(Set.of(), Set.of(), Set.of(Cases.TOWN), Set.of(), Dates.OPEN)))
                .isEqualTo(Duration.ofHours(3));
        assertThat(replyWhen(new Provision.When(Set.of(), Set.of(), Set.of(Cases.DEPARTMENT), Set.of(), Dates.OPEN)))
                .isEqualTo(Duration.ofHours(24));
        assertThat(replyWhen(new Provision.When(Set.of(), Set.of(), Set.of(), Set.of("平谷区"), Dates.OPEN)))
                .isEqualTo(Duration.ofHours(3));
        assertThat(replyWhen(new Provision.When(Set.of(), Set.of(), Set.of(), Set.of("密云区"), Dates.OPEN)))
                .isEqualTo(Duration.ofHours(24));
        assertThat(replyWhen(during("2026-04-16", "2026-04-16")))
                .as("both days are included")
                .isEqualTo(Duration.ofHours(3));
        assertThat(replyWhen(during("2026-04-17", "2026-09-15"))).isEqualTo(Duration.ofHours(24));
        assertThat(replyWhen(during("2026-01-01", "2026-04-15"))).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void a_case_of_which_the_matter_is_not_known_yet_is_held_to_no_provision_for_a_matter() {
        Terms terms = terms(new Provision("one", matters("S49-1"), threeHours()));
        Clock clock = new Reckoner(terms, STREET_LAMP.about(Optional.empty()), Pauses.NONE).start(reply());
        assertThat(due(clock)).isEqualTo(START.plus(Duration.ofHours(24)));
        assertThat(clock.policy()).isEqualTo("test-2");
    }

    @Test
    void of_several_provisions_the_first_that_speaks_of_the_class_decides_and_stands_in_the_clock() {
        Provision ofAnotherClass = new Provision(
                "slow", FOR_ALL, Map.of(ClockKind.REPLY, rule(Map.of("15d", new Term(90, Term.Unit.DAYS)))));
        Provision first = new Provision("first", FOR_ALL, threeHours());
        Provision second = new Provision("second", FOR_ALL, Map.of(ClockKind.REPLY, rule(Map.of("24h", hours(5)))));
        Clock clock = new Reckoner(terms(ofAnotherClass, first, second), STREET_LAMP, Pauses.NONE).start(reply());
        assertThat(due(clock)).isEqualTo(START.plus(Duration.ofHours(3)));
        assertThat(clock.policy()).isEqualTo("test-2/first");
        assertThat(Policy.provision(clock)).contains("first");
    }

    @Test
    void another_matter_owner_or_class_is_reckoned_from_the_start_as_if_it_had_always_been() {
        Terms terms = terms(new Provision("one", matters("S49-2"), threeHours()));
        Clock clock = new Reckoner(terms, STREET_LAMP, Pauses.NONE).start(reply());
        Clock corrected = new Reckoner(terms, STREET_LAMP.about(Optional.of("S49-2")), Pauses.NONE).asNow(clock);
        assertThat(due(corrected)).isEqualTo(START.plus(Duration.ofHours(3)));
        assertThat(corrected.policy()).isEqualTo("test-2/one");
        Clock back = new Reckoner(terms, STREET_LAMP, Pauses.NONE).asNow(corrected);
        assertThat(back).isEqualTo(clock);
    }

    @Test
    void a_new_policy_binds_what_starts_later_and_leaves_what_runs_to_its_own() {
        Policy old = policy("old", day("2022-01-01"), day("2026-04-30"), 24);
        Policy young = policy("young", day("2026-05-01"), Optional.empty(), 12);
        Terms before = new Terms(List.of(old), Cases.TERMS.almanac());
        Terms after = new Terms(List.of(young, old), Cases.TERMS.almanac());
        Clock running = new Reckoner(before, STREET_LAMP, Pauses.NONE).start(reply());
        Instant may = Instant.parse("2026-04-30T16:00:00Z");
        Clock late = new Reckoner(after, STREET_LAMP, Pauses.NONE)
                .start(new Clock.Start(reply().id(), ClockKind.REPLY, 1, Cases.TOWN, may));
        assertThat(due(late)).as("the first second of May in Beijing").isEqualTo(may.plus(Duration.ofHours(12)));
        assertThat(late.policy()).isEqualTo("young");
        Pauses held = Pauses.of(List.of(new Pause(START.plus(Duration.ofHours(1)), START.plus(Duration.ofHours(4)))));
        Clock paused = new Reckoner(after, STREET_LAMP, held).paused(running);
        assertThat(due(paused)).isEqualTo(START.plus(Duration.ofHours(27)));
        Subject raised = STREET_LAMP.pressing(Urgency.D7);
        assertThat(due(new Reckoner(after, raised, Pauses.NONE).asNow(running)))
                .as("seven days by the old policy, not by the young one")
                .isEqualTo(START.plus(Duration.ofDays(7)));
        assertThat(after.of(running, STREET_LAMP)).isEqualTo(old);
    }

    @Test
    void a_clock_whose_policy_is_gone_goes_on_by_the_one_for_its_day_and_keeps_the_name() {
        Policy gone = policy("gone", Optional.empty(), Optional.empty(), 24);
        Policy here = policy("here", Optional.empty(), Optional.empty(), 12);
        Clock running =
                new Reckoner(new Terms(List.of(gone), Cases.TERMS.almanac()), STREET_LAMP, Pauses.NONE).start(reply());
        Reckoner now = new Reckoner(new Terms(List.of(here), Cases.TERMS.almanac()), STREET_LAMP, Pauses.NONE);
        assertThat(now.asNow(running).policy()).isEqualTo("gone");
        assertThat(now.paused(running))
                .as("what was reckoned is told by the clock itself")
                .isEqualTo(running);
    }

    @Test
    void policies_that_would_both_decide_make_no_terms_and_a_gap_is_bridged_by_the_one_before() {
        Policy spring = policy("spring", day("2026-01-01"), day("2026-05-31"), 24);
        Policy summer = policy("summer", day("2026-05-31"), Optional.empty(), 12);
        assertThatThrownBy(() -> new Terms(List.of(spring, summer), Cases.TERMS.almanac()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("spring")
                .hasMessageContaining("summer");
        assertThatThrownBy(() -> new Terms(List.of(spring, spring), Cases.TERMS.almanac()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Terms(List.of(), Cases.TERMS.almanac()))
                .isInstanceOf(IllegalArgumentException.class);
        Terms withGap = new Terms(
                List.of(spring, policy("autumn", day("2026-09-01"), Optional.empty(), 12)), Cases.TERMS.almanac());
        assertThat(withGap.at("hotline", Instant.parse("2026-07-01T00:00:00Z")).version())
                .isEqualTo("spring");
        assertThat(withGap.at("hotline", Instant.parse("2025-07-01T00:00:00Z")).version())
                .as("before the first there is only the first")
                .isEqualTo("spring");
        assertThat(withGap.at("hotline", Instant.parse("2026-09-01T00:00:00Z")).version())
                .isEqualTo("autumn");
    }

    @Test
    void some_units_work_by_other_hours_where_a_clock_goes_by_working_time_at_all() {
        WorkCalendar nights = new WorkCalendar(
                "nights",
                Calendars.STANDARD.week(),
                List.of(new Span(LocalTime.of(20, 0), LocalTime.of(23, 0))),
                Holidays.of(List.of()));
        Map<ClockKind, ClockRule> rules = new EnumMap<>(Cases.POLICY.clocks().general());
        rules.put(
                ClockKind.SIGN,
                new ClockRule(inAllClasses(new Term(1, Term.Unit.WORKING_HOURS)), Calendars.STANDARD, List.of(), "t"));
        ClockRules.Hours town = new ClockRules.Hours(Set.of(Cases.TOWN), Set.of(), nights);
        ClockRules.Hours district = new ClockRules.Hours(Set.of(), Set.of("密云区"), nights);
        Policy policy = Cases.policy("hours", new ClockRules(rules, List.of(), List.of(town, district)));
        Terms terms =
                new Terms(List.of(policy), Almanac.of(List.of(Calendars.STANDARD, nights), Holidays.of(List.of())));
        Reckoner reckoner = new Reckoner(terms, STREET_LAMP, Pauses.NONE);
        Instant night = Instant.parse("2026-04-16T13:00:00Z");
        assertThat(due(reckoner.start(sign(Cases.TOWN)))).isEqualTo(night);
        assertThat(due(reckoner.start(sign(Cases.DEPARTMENT)))).isEqualTo(START.plus(Duration.ofHours(1)));
        assertThat(due(new Reckoner(terms, STREET_LAMP.in(Optional.of("密云区")), Pauses.NONE)
                        .start(sign(Cases.DEPARTMENT))))
                .isEqualTo(night);
        assertThat(due(reckoner.start(reply())))
                .as("natural time ignores all hours")
                .isEqualTo(START.plus(Duration.ofHours(24)));
    }

    @Test
    void a_deadline_that_came_with_the_case_wins_over_term_pause_and_class() {
        Instant deadline = START.plus(Duration.ofHours(5));
        Subject given = new Subject("hotline", Urgency.H24, Optional.empty(), Optional.empty(), Optional.of(deadline));
        Clock clock = new Reckoner(Cases.TERMS, given, Pauses.NONE).start(reply());
        assertThat(due(clock)).isEqualTo(deadline);
        assertThat(clock.levels().get(0).at()).contains(START.plus(Duration.ofMinutes(150)));
        Pauses held = Pauses.of(List.of(Pause.since(START.plus(Duration.ofHours(1)))));
        Reckoner raisedAndHeld = new Reckoner(Cases.TERMS, given.pressing(Urgency.D15), held);
        assertThat(due(raisedAndHeld.asNow(clock))).isEqualTo(deadline);
        assertThat(raisedAndHeld.asNow(clock).levels()).isEqualTo(clock.levels());
        assertThat(due(raisedAndHeld.paused(clock))).isEqualTo(deadline);
        assertThat(due(new Reckoner(Cases.TERMS, given, Pauses.NONE)
                        .start(new Clock.Start(reply().id(), ClockKind.SIGN, 1, Cases.TOWN, START))))
                .as("it is the reply's")
                .isEqualTo(START.plus(Duration.ofHours(1)));
    }

    @Test
    void a_deadline_that_had_passed_when_the_case_came_is_overdue_at_once_and_climbs_on_by_the_term() {
        Instant past = START.minus(Duration.ofHours(3));
        Subject given = new Subject("hotline", Urgency.H24, Optional.empty(), Optional.empty(), Optional.of(past));
        Clock clock = new Reckoner(Cases.TERMS, given, Pauses.NONE).start(reply());
        assertThat(clock.late(START)).isTrue();
        Climb climb = Climb.of(clock, START.plusSeconds(1));
        assertThat(climb.fires().map(ClockLevel::level)).contains(LevelName.DUE);
        assertThat(clock.levels().get(3).at()).contains(past.plus(Duration.ofHours(6)));
        assertThat(clock.levels().get(4).at()).contains(past.plus(Duration.ofHours(24)));
        assertThat(new Reckoner(Cases.TERMS, given, Pauses.NONE).elapsed(clock, START))
                .isGreaterThanOrEqualTo(1);
    }

    @Test
    void what_has_passed_is_counted_as_due_was_neither_in_pauses_nor_out_of_hours() {
        Instant from = START.plus(Duration.ofHours(6));
        Pauses held = Pauses.of(List.of(new Pause(from, from.plus(Duration.ofHours(10)))));
        Reckoner reckoner = new Reckoner(Cases.TERMS, STREET_LAMP, held);
        Clock clock = reckoner.start(reply());
        assertThat(due(clock)).isEqualTo(START.plus(Duration.ofHours(34)));
        assertThat(reckoner.elapsed(clock, from)).isEqualTo(0.25);
        assertThat(reckoner.elapsed(clock, from.plus(Duration.ofHours(9)))).isEqualTo(0.25);
        assertThat(reckoner.elapsed(clock, due(clock))).isEqualTo(1);
        Reckoner open = new Reckoner(Cases.TERMS, STREET_LAMP, Pauses.of(List.of(Pause.since(from))));
        Clock asleep = open.paused(clock);
        assertThat(asleep.dueAt()).isEmpty();
        assertThat(asleep.late(from.plus(Duration.ofDays(400)))).isFalse();
        assertThat(open.elapsed(asleep, from.plus(Duration.ofDays(400)))).isEqualTo(0.25);
        assertThat(asleep.nextLevelAt()).as("its levels sleep").isEmpty();
        assertThat(reckoner.paused(asleep))
                .as("the end of the hold is known now")
                .isEqualTo(clock);
    }

    private static Duration replyWhen(Provision.When when) {
        Clock clock =
                new Reckoner(terms(new Provision("one", when, threeHours())), STREET_LAMP, Pauses.NONE).start(reply());
        return Duration.between(START, due(clock));
    }

    private static Terms terms(Provision... provisions) {
        ClockRules rules = new ClockRules(Cases.POLICY.clocks().general(), List.of(provisions), List.of());
        return new Terms(List.of(Cases.policy("test-2", rules)), Cases.TERMS.almanac());
    }

    private static Policy policy(String version, Optional<LocalDate> from, Optional<LocalDate> to, int hours) {
        Map<ClockKind, ClockRule> rules = new EnumMap<>(Cases.POLICY.clocks().general());
        rules.put(
                ClockKind.REPLY,
                rule(Map.of("2h", hours(2), "24h", hours(hours), "7d", hours(hours * 7), "15d", hours(hours * 15))));
        Policy like = Cases.POLICY;
        return new Policy(
                version,
                new Policy.Scope(Set.of("hotline"), new Dates(from, to)),
                new ClockRules(rules, List.of(), List.of()),
                like.respite(),
                like.callback());
    }

    private static Provision.When matters(String... codes) {
        return new Provision.When(Set.of(), Set.of(codes), Set.of(), Set.of(), Dates.OPEN);
    }

    private static Provision.When during(String from, String to) {
        return new Provision.When(Set.of(), Set.of(), Set.of(), Set.of(), new Dates(day(from), day(to)));
    }

    private static Map<ClockKind, ClockRule> threeHours() {
        return Map.of(ClockKind.REPLY, rule(Map.of("24h", hours(3))));
    }

    private static Map<String, Term> inAllClasses(Term term) {
        return Map.of("2h", term, "24h", term, "7d", term, "15d", term);
    }

    private static ClockRule rule(Map<String, Term> terms) {
        return new ClockRule(terms, WorkCalendar.natural(), Cases.LEVELS, "test");
    }

    private static Term hours(int hours) {
        return new Term(hours, Term.Unit.HOURS);
    }

    private static Optional<LocalDate> day(String day) {
        return Optional.of(LocalDate.parse(day));
    }

    private static Clock.Start reply() {
        return new Clock.Start(new ClockId(new UUID(7, 1)), ClockKind.REPLY, 1, Cases.TOWN, START);
    }

    private static Clock.Start sign(UnitCode owes) {
        return new Clock.Start(new ClockId(new UUID(7, 2)), ClockKind.SIGN, 1, owes, START);
    }

    private static Instant due(Clock clock) {
        return clock.dueAt().orElseThrow();
    }
}
