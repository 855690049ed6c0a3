package org.jiesu.core.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
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
        Clock clock = reply(urgency, Cases.POLICY, start);
        long term = ChronoUnit.SECONDS.between(start, clock.dueAt());
        assertThat(clock.levels()).hasSameSizeAs(Cases.LEVELS);
        for (int i = 0; i < clock.levels().size(); i++) {
            int percent = Cases.LEVELS.get(i).percent();
            assertThat(term * percent % 100).as("the share is a whole second").isZero();
            assertThat(clock.levels().get(i).at()).isEqualTo(start.plusSeconds(term * percent / 100));
        }
    }

    @Property
    void any_share_of_any_term_is_exact_to_the_millisecond(
            @ForAll("starts") Instant start,
            @ForAll @IntRange(min = 1, max = 366) int amount,
            @ForAll("natural") Term.Unit unit,
            @ForAll @IntRange(min = 1, max = 1000) int percent) {
        Clock clock = reply(Urgency.H2, policy(new Term(amount, unit), WorkCalendar.natural(), percent), start);
        Duration share = Duration.between(start, clock.levels().get(0).at());
        assertThat(share).isEqualTo(Duration.ofMillis(share.toMillis()));
        assertThat(share.toMillis() * 100)
                .isEqualTo(Duration.between(start, clock.dueAt()).toMillis() * percent);
    }

    @Property
    void a_level_on_a_working_term_lies_at_its_share_of_the_working_time_between_start_and_due(
            @ForAll("days of 2026") Instant start,
            @ForAll @IntRange(min = 1, max = 40) int amount,
            @ForAll("working") Term.Unit unit,
            @ForAll @IntRange(min = 1, max = 200) int percent) {
        Clock clock = reply(Urgency.H2, policy(new Term(amount, unit), Calendars.STANDARD, percent), start);
        Duration whole = Calendars.STANDARD.elapsed(start, clock.dueAt(), unit, Pauses.NONE);
        Duration share = Calendars.STANDARD.elapsed(start, clock.levels().get(0).at(), unit, Pauses.NONE);
        assertThat(share).isEqualTo(whole.multipliedBy(percent).dividedBy(100));
    }

    @Property
    void of_the_due_levels_the_highest_fires_and_every_lower_one_is_skipped(
            @ForAll("starts") Instant start, @ForAll Urgency urgency, @ForAll("shares") double passed) {
        Clock clock = reply(urgency, Cases.POLICY, start);
        Instant now = at(clock, passed);
        List<ClockLevel> due = clock.levels().stream()
                .filter(level -> level.at().isBefore(now))
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
        Clock clock = reply(urgency, Cases.POLICY, start);
        for (ClockLevel level : clock.levels()) {
            assertThat(level.dueBy(level.at())).isFalse();
            assertThat(level.dueBy(level.at().plusNanos(1000))).isTrue();
        }
    }

    @Property
    void an_act_at_the_due_instant_is_on_time_and_exactly_one_of_on_time_and_late_holds(
            @ForAll("starts") Instant start, @ForAll Urgency urgency, @ForAll("shares") double passed) {
        Clock clock = reply(urgency, Cases.POLICY, start);
        Instant now = at(clock, passed);
        assertThat(clock.late(clock.dueAt())).isFalse();
        assertThat(clock.ended(clock.dueAt(), Ending.MET).late(Instant.MAX)).isFalse();
        assertThat(clock.ended(clock.dueAt().plusNanos(1000), Ending.LATE).late(start))
                .isTrue();
        assertThat(clock.ended(now, Ending.CLEARED).late(Instant.MAX)).isEqualTo(now.isAfter(clock.dueAt()));
    }

    @Property
    void a_stopped_clock_never_fires(
            @ForAll("starts") Instant start,
            @ForAll Urgency urgency,
            @ForAll("shares") double ended,
            @ForAll("shares") double passed) {
        Clock clock = reply(urgency, Cases.POLICY, start);
        Clock stopped = clock.ended(at(clock, ended), Ending.CLEARED);
        assertThat(Climb.of(stopped, at(clock, passed)).fires()).isEmpty();
        assertThat(Climb.of(stopped, Instant.MAX)).isEqualTo(Climb.of(stopped, start));
        assertThat(stopped.levels()).noneMatch(level -> level.state() == ClockLevel.State.PENDING);
    }

    @Property
    void claims_in_any_rhythm_do_each_level_once_and_leave_none_behind(
            @ForAll("starts") Instant start, @ForAll Urgency urgency, @ForAll List<Double> rhythm) {
        Clock clock = reply(urgency, Cases.POLICY, start);
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
        Clock clock = reply(Urgency.H2, Cases.POLICY, Cases.RECEIVED_AT);
        Clock fired = clock.done(LevelName.HALF, ClockLevel.State.FIRED, Cases.RECEIVED_AT);
        assertThatThrownBy(() -> fired.done(LevelName.HALF, ClockLevel.State.SKIPPED, Cases.RECEIVED_AT))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void levels_that_do_not_climb_make_no_policy() {
        Map<Urgency, Term> terms = Cases.POLICY.rule(ClockKind.REPLY).terms();
        List<LevelRule> downward =
                List.of(new LevelRule(LevelName.NEAR, 80, "分管领导"), new LevelRule(LevelName.HALF, 90, "经办岗"));
        assertThatThrownBy(() -> new Policy.ClockRule(terms, WorkCalendar.natural(), downward, "none"))
                .isInstanceOf(IllegalArgumentException.class);
        List<LevelRule> level =
                List.of(new LevelRule(LevelName.HALF, 80, "经办岗"), new LevelRule(LevelName.NEAR, 80, "分管领导"));
        assertThatThrownBy(() -> new Policy.ClockRule(terms, WorkCalendar.natural(), level, "none"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Policy.ClockRule(Map.of(), WorkCalendar.natural(), List.of(), "none"))
                .isInstanceOf(IllegalArgumentException.class);
        Policy.CallbackRule callback = new Policy.CallbackRule(3, Map.of());
        assertThatThrownBy(() -> new Policy("x", Map.of(), callback)).isInstanceOf(IllegalArgumentException.class);
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
        double seconds = Duration.between(clock.startedAt(), clock.dueAt()).toSeconds() * share;
        return clock.startedAt().plusSeconds((long) seconds);
    }

    private static Clock reply(Urgency urgency, Policy policy, Instant start) {
        return Clock.start(new Clock.Start(ID, ClockKind.REPLY, 1, Cases.TOWN, start), urgency, policy);
    }

    private static Policy policy(Term term, WorkCalendar calendar, int percent) {
        Map<Urgency, Term> terms = Map.of(Urgency.H2, term, Urgency.H24, term, Urgency.D7, term, Urgency.D15, term);
        List<LevelRule> one = List.of(new LevelRule(LevelName.HALF, percent, "经办岗"));
        Map<ClockKind, Policy.ClockRule> rules = new EnumMap<>(ClockKind.class);
        for (ClockKind kind : ClockKind.values()) {
            rules.put(kind, new Policy.ClockRule(terms, calendar, one, "none"));
        }
        return new Policy("one", rules, new Policy.CallbackRule(3, Map.of()));
    }
}
