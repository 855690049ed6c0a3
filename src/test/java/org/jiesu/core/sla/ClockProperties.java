package org.jiesu.core.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jiesu.core.calendar.Calendars;
import org.jiesu.core.calendar.Pauses;
import org.jiesu.core.calendar.Term;
import org.jiesu.core.calendar.WorkCalendar;
import org.jiesu.core.casefile.Cases;
import org.jiesu.core.duty.Urgency;
import org.junit.jupiter.api.Test;

class ClockProperties {
    private static final ClockId ID = new ClockId(new UUID(0x7000, 1));

    @Property
    void a_level_lies_at_its_share_of_the_term_to_the_very_second(
            @ForAll("starts") Instant start, @ForAll Urgency urgency) {
        Clock clock = reply(urgency, Cases.TERMS, start);
        long term = ChronoUnit.SECONDS.between(start, due(clock));
        assertThat(clock.levels()).hasSameSizeAs(Cases.LEVELS);
        for (int i = 0; i < clock.levels().size(); i++) {
            int percent = Cases.LEVELS.get(i).percent();
            assertThat(term * percent % 100).as("the share is a whole second").isZero();
            assertThat(clock.levels().get(i).at()).contains(start.plusSeconds(term * percent / 100));
        }
    }

    @Property
    void any_share_of_any_term_is_exact_to_the_millisecond(
            @ForAll("starts") Instant start,
            @ForAll @IntRange(min = 1, max = 366) int amount,
            @ForAll("natural") Term.Unit unit,
            @ForAll @IntRange(min = 1, max = 1000) int percent) {
        Clock clock = reply(Urgency.H2, policy(new Term(amount, unit), WorkCalendar.natural(), percent), start);
        Duration share = Duration.between(start, lies(clock));
        assertThat(share).isEqualTo(Duration.ofMillis(share.toMillis()));
        assertThat(share.toMillis() * 100)
                .isEqualTo(Duration.between(start, due(clock)).toMillis() * percent);
    }

    @Property
    void a_level_on_a_working_term_lies_at_its_share_of_the_working_time_between_start_and_due(
            @ForAll("days of 2026") Instant start,
            @ForAll @IntRange(min = 1, max = 40) int amount,
            @ForAll("working") Term.Unit unit,
            @ForAll @IntRange(min = 1, max = 200) int percent) {
        Clock clock = reply(Urgency.H2, policy(new Term(amount, unit), Calendars.STANDARD, percent), start);
        Duration whole = Calendars.STANDARD.elapsed(start, due(clock), unit, Pauses.NONE);
        Duration share = Calendars.STANDARD.elapsed(start, lies(clock), unit, Pauses.NONE);
        assertThat(share).isEqualTo(whole.multipliedBy(percent).dividedBy(100));
    }

    @Property
    void of_the_due_levels_the_highest_fires_and_every_lower_one_is_skipped(
            @ForAll("starts") Instant start, @ForAll Urgency urgency, @ForAll("shares") double passed) {
        Clock clock = reply(urgency, Cases.TERMS, start);
        Instant now = at(clock, passed);
        List<ClockLevel> due = clock.levels().stream()
                .filter(level -> level.at().orElseThrow().isBefore(now))
                .toList();
        Climb climb = Climb.of(clock, now);
        if (due.isEmpty()) {
            assertThat(climb).isEqualTo(new Climb(Optional.empty(), List.of()));
            return;
        }
        assertThat(climb.fires()).contains(due.get(due.size() - 1));
        assertThat(climb.skips()).isEqualTo(due.subList(0, due.size() - 1));
    }

    @Property
    void a_level_sleeps_at_its_instant_and_wakes_just_after(@ForAll("starts") Instant start, @ForAll Urgency urgency) {
        Clock clock = reply(urgency, Cases.TERMS, start);
        for (ClockLevel level : clock.levels()) {
            assertThat(level.dueBy(level.at().orElseThrow())).isFalse();
            assertThat(level.dueBy(level.at().orElseThrow().plusNanos(1000))).isTrue();
        }
    }

    @Property
    void an_act_at_the_due_instant_is_on_time_and_exactly_one_of_on_time_and_late_holds(
            @ForAll("starts") Instant start, @ForAll Urgency urgency, @ForAll("shares") double passed) {
        Clock clock = reply(urgency, Cases.TERMS, start);
        Instant now = at(clock, passed);
        assertThat(clock.late(due(clock))).isFalse();
        assertThat(clock.ended(due(clock), Ending.MET).late(Instant.MAX)).isFalse();
        assertThat(clock.ended(due(clock).plusNanos(1000), Ending.LATE).late(start))
                .isTrue();
        assertThat(clock.ended(now, Ending.CLEARED).late(Instant.MAX)).isEqualTo(now.isAfter(due(clock)));
    }

    @Property
    void a_stopped_clock_never_fires(
            @ForAll("starts") Instant start,
            @ForAll Urgency urgency,
            @ForAll("shares") double ended,
            @ForAll("shares") double passed) {
        Clock clock = reply(urgency, Cases.TERMS, start);
        Clock stopped = clock.ended(at(clock, ended), Ending.CLEARED);
        assertThat(Climb.of(stopped, at(clock, passed)).fires()).isEmpty();
        assertThat(Climb.of(stopped, Instant.MAX)).isEqualTo(Climb.of(stopped, start));
        assertThat(stopped.levels()).noneMatch(level -> level.state() == ClockLevel.State.PENDING);
    }

    @Property
    void claims_in_any_rhythm_do_each_level_once_and_leave_none_behind(
            @ForAll("starts") Instant start, @ForAll Urgency urgency, @ForAll List<Double> rhythm) {
        Clock clock = reply(urgency, Cases.TERMS, start);
        double last = 0;
        for (double step : rhythm) {
            Assume.that(Double.isFinite(step));
            last += Math.abs(step % 0.7);
            clock = claimed(clock, at(clock, last));
        }
        clock = claimed(clock, at(clock, last + 3));
        Map<ClockLevel.State, Long> states = clock.levels().stream()
                .map(ClockLevel::state)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(states.keySet()).isSubsetOf(ClockLevel.State.FIRED, ClockLevel.State.SKIPPED);
        assertThat(clock.levels().get(clock.levels().size() - 1).state()).isEqualTo(ClockLevel.State.FIRED);
        assertThat(Climb.of(clock, Instant.MAX).fires()).isEmpty();
    }

    @Test
    void a_level_that_is_done_is_not_done_again() {
        Clock clock = reply(Urgency.H2, Cases.TERMS, Cases.RECEIVED_AT);
        Clock fired = clock.done(LevelName.HALF, ClockLevel.State.FIRED, Cases.RECEIVED_AT);
        assertThatThrownBy(() -> fired.done(LevelName.HALF, ClockLevel.State.SKIPPED, Cases.RECEIVED_AT))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void levels_that_do_not_climb_make_no_policy() {
        Map<String, Term> terms = Cases.POLICY.clocks().rule(ClockKind.REPLY).terms();
        List<LevelRule> downward =
                List.of(new LevelRule(LevelName.NEAR, 80, "分管领导"), new LevelRule(LevelName.HALF, 90, "经办岗"));
        assertThatThrownBy(() -> new ClockRule(terms, WorkCalendar.natural(), downward, "none"))
                .isInstanceOf(IllegalArgumentException.class);
        List<LevelRule> level =
                List.of(new LevelRule(LevelName.HALF, 80, "经办岗"), new LevelRule(LevelName.NEAR, 80, "分管领导"));
        assertThatThrownBy(() -> new ClockRule(terms, WorkCalendar.natural(), level, "none"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ClockRules(Map.of(), List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        Map<ClockKind, ClockRule> withoutClasses =
                new EnumMap<>(Cases.POLICY.clocks().general());
        withoutClasses.put(ClockKind.REPLY, new ClockRule(Map.of(), WorkCalendar.natural(), List.of(), "none"));
        assertThatThrownBy(() -> new ClockRules(withoutClasses, List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** PostgreSQL keeps microseconds. */
    @Provide
    Arbitrary<Instant> starts() {
        return Arbitraries.longs()
                .between(1_600_000_000_000_000L, 2_500_000_000_000_000L)
                .map(micros -> Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    }

    @Provide("days of 2026")
    Arbitrary<Instant> daysOf2026() {
        Instant newYear = Instant.parse("2025-12-31T16:00:00Z");
        return Arbitraries.longs()
                .between(0, Duration.ofDays(260).toSeconds() * 1_000_000)
                .map(micros -> newYear.plus(micros, ChronoUnit.MICROS));
    }

    @Provide
    Arbitrary<Term.Unit> natural() {
        return Arbitraries.of(Term.Unit.values()).filter(unit -> !unit.working());
    }

    @Provide
    Arbitrary<Term.Unit> working() {
        return Arbitraries.of(Term.Unit.values()).filter(Term.Unit::working);
    }

    /** Shares of the term that have passed, the levels' own among them. */
    @Provide
    Arbitrary<Double> shares() {
        return Arbitraries.oneOf(
                Arbitraries.of(0.0, 0.5, 0.8, 1.0, 1.25, 2.0),
                Arbitraries.doubles().between(0, 3));
    }

    private static Clock claimed(Clock clock, Instant now) {
        Climb climb = Climb.of(clock, now);
        Clock after = clock;
        for (ClockLevel level : climb.skips()) {
            after = after.done(level.level(), ClockLevel.State.SKIPPED, now);
        }
        return climb.fires().isEmpty() ? after : after.done(climb.fires().get().level(), ClockLevel.State.FIRED, now);
    }

    private static Instant at(Clock clock, double share) {
        double seconds = Duration.between(clock.startedAt(), due(clock)).toSeconds() * share;
        return clock.startedAt().plusSeconds((long) seconds);
    }

    private static Instant due(Clock clock) {
        return clock.dueAt().orElseThrow();
    }

    private static Instant lies(Clock clock) {
        return clock.levels().get(0).at().orElseThrow();
    }

    private static Clock reply(Urgency urgency, Terms terms, Instant start) {
        Subject subject = new Subject("hotline", urgency, Optional.empty(), Optional.empty(), Optional.empty());
        return new Reckoner(terms, subject, Pauses.NONE)
                .start(new Clock.Start(ID, ClockKind.REPLY, 1, Cases.TOWN, start));
    }

    private static Terms policy(Term term, WorkCalendar calendar, int percent) {
        List<LevelRule> one = List.of(new LevelRule(LevelName.HALF, percent, "经办岗"));
        Map<ClockKind, ClockRule> rules = new EnumMap<>(ClockKind.class);
        for (ClockKind kind : ClockKind.values()) {
            Map<String, Term> terms = new HashMap<>();
            kind.classes().forEach(each -> terms.put(each, term));
            rules.put(kind, new ClockRule(terms, calendar, one, "none"));
        }
        Policy policy = Cases.policy("one", new ClockRules(rules, List.of(), List.of()));
        return new Terms(List.of(policy), Cases.TERMS.almanac());
    }
}
