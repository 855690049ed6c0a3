package org.jiesu.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.duty.Urgency;
import org.jiesu.core.sla.Clock;
import org.jiesu.core.sla.ClockId;
import org.jiesu.core.sla.ClockKind;
import org.jiesu.core.sla.ClockLevel;
import org.jiesu.core.sla.LevelName;

/** Laws of a case, whatever is tried on it in whatever order. */
class CaseFileProperties {
    private static final int LONGEST = 40;
    /** What runs beside the way of the case. */
    private static final Set<ClockKind> CALLED_FOR = Set.of(ClockKind.PROMISE, ClockKind.REPORT_IN);

    @Property
    void version_and_seq_never_go_back_and_rise_by_one_at_most(
            @ForAll Urgency urgency,
            @ForAll boolean reachable,
            @ForAll("steps") @Size(max = LONGEST) List<Story.Step> steps) {
        Story story = Story.of(urgency, reachable, steps);
        for (int i = 1; i < story.files().size(); i++) {
            CaseFile before = story.files().get(i - 1);
            CaseFile after = story.files().get(i);
            assertThat(after.seq()).isEqualTo(before.seq() + 1);
            assertThat(after.version() - before.version()).isBetween(0, 1);
            boolean moved = after.status() != before.status()
                    || !after.holder().equals(before.holder())
                    || after.period() != before.period()
                    || after.urgency() != before.urgency()
                    || !after.standing().proceedings().equals(before.standing().proceedings())
                    || story.told().get(i - 1).fact() instanceof RemarkFact.Corrected;
            assertThat(after.version() > before.version()).isEqualTo(moved);
        }
    }

    @Property
    void the_file_is_the_fold_of_its_facts(
            @ForAll Urgency urgency,
            @ForAll boolean reachable,
            @ForAll("steps") @Size(max = LONGEST) List<Story.Step> steps) {
        Story story = Story.of(urgency, reachable, steps);
        assertThat(CaseFile.told(story.record())).isEqualTo(story.now());
    }

    @Property
    void a_level_of_a_clock_is_done_at_most_once_however_sweeps_and_acts_interleave(
            @ForAll Urgency urgency,
            @ForAll boolean reachable,
            @ForAll("steps") @Size(max = LONGEST) List<Story.Step> steps) {
        record Level(ClockId clock, LevelName level) {}
        Story story = Story.of(urgency, reachable, steps);
        Map<Level, Integer> done = new HashMap<>();
        for (RecordedFact told : story.told()) {
            if (told.fact() instanceof ClockFact.LevelFired fired) {
                done.merge(new Level(fired.clock(), fired.level()), 1, Integer::sum);
            } else if (told.fact() instanceof ClockFact.LevelSkipped skipped) {
                done.merge(new Level(skipped.clock(), skipped.level()), 1, Integer::sum);
            }
        }
        assertThat(done.values()).allMatch(times -> times == 1);
        assertThat(story.now().clocks().stream().map(clock -> clock.id().value().getLeastSignificantBits()))
                .as("each start of a clock has an id of its own, and they rise")
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Property
    void every_wait_has_a_clock_and_whoever_owes_the_act_owes_the_clock(
            @ForAll Urgency urgency,
            @ForAll boolean reachable,
            @ForAll("steps") @Size(max = LONGEST) List<Story.Step> steps) {
        Story story = Story.of(urgency, reachable, steps);
        for (CaseFile file : story.afterEachCommand()) {
            assertThat(running(file)).isEqualTo(waiting(file));
            for (Clock clock : file.clocks()) {
                if (clock.running() && !CALLED_FOR.contains(clock.kind())) {
                    assertThat(clock.period()).isEqualTo(file.period());
                    assertThat(clock.owes()).isEqualTo(owes(file, clock.kind()));
                }
            }
        }
    }

    private static Set<ClockKind> running(CaseFile file) {
        return file.clocks().stream()
                .filter(Clock::running)
                .map(Clock::kind)
                .filter(kind -> !CALLED_FOR.contains(kind))
                .collect(Collectors.toSet());
    }

    /** What a case of this status waits for. */
    private static Set<ClockKind> waiting(CaseFile file) {
        ClockKind reply = file.period() == 1 ? ClockKind.REPLY : ClockKind.REWORK;
        boolean everGiven = file.clocks().stream()
                .anyMatch(clock -> clock.kind().followsTheLead() && clock.period() == file.period());
        Set<ClockKind> waits = EnumSet.noneOf(ClockKind.class);
        boolean returned = file.standing().proceedings().returned().isPresent();
        switch (file.status()) {
            case RECEIVED, REVIEWING -> {
                waits.add(ClockKind.DISPATCH);
                waits.addAll(everGiven ? Set.of(reply) : Set.of());
            }
            case DISPATCHED, SIGNED, CONTACTED -> {
                waits.addAll(Set.of(reply, ClockKind.RETURN_WINDOW));
                waits.addAll(returned ? Set.of(ClockKind.ADJUDICATION) : Set.of());
                waits.addAll(file.status() == CaseStatus.DISPATCHED && !returned ? Set.of(ClockKind.SIGN) : Set.of());
                boolean unheard = file.reach().byUnit() && file.status() != CaseStatus.CONTACTED;
                waits.addAll(unheard ? Set.of(ClockKind.CONTACT) : Set.of());
            }
            case REPLIED -> waits.add(ClockKind.CALLBACK);
            case CLOSED -> {}
        }
        return waits;
    }

    private static UnitCode owes(CaseFile file, ClockKind kind) {
        return switch (kind) {
            case DISPATCH, ADJUDICATION -> UnitCode.CENTRE;
            case CALLBACK -> UnitCode.CALLBACK_DESK;
            case SIGN, CONTACT, REPLY, REWORK, RETURN_WINDOW -> file.holder().orElse(UnitCode.CENTRE);
            case REPORT_IN, PROMISE -> throw new IllegalStateException("nobody waits by " + kind);
        };
    }

    @Property
    void the_citizens_clock_is_restarted_by_nothing_but_a_reopening(
            @ForAll Urgency urgency,
            @ForAll boolean reachable,
            @ForAll("steps") @Size(max = LONGEST) List<Story.Step> steps) {
        Story story = Story.of(urgency, reachable, steps);
        Map<Integer, List<Clock>> byPeriod = story.now().clocks().stream()
                .filter(clock -> clock.kind().followsTheLead())
                .collect(Collectors.groupingBy(Clock::period));
        byPeriod.forEach((period, clocks) -> {
            assertThat(clocks).hasSize(1);
            Clock citizens = clocks.get(0);
            assertThat(citizens.kind()).isEqualTo(period == 1 ? ClockKind.REPLY : ClockKind.REWORK);
            assertThat(citizens.startedAt())
                    .as("not before the first dispatch, and at it")
                    .isEqualTo(firstGiven(story, period));
        });
    }

    private static Instant firstGiven(Story story, int period) {
        for (int i = 1; i < story.files().size(); i++) {
            if (story.files().get(i).period() == period
                    && story.files().get(i).holder().isPresent()) {
                return story.told().get(i - 1).at();
            }
        }
        throw new IllegalStateException("never given to anybody in period " + period);
    }

    @Property
    void due_is_what_counting_minute_by_minute_from_the_facts_gives(
            @ForAll Urgency urgency, @ForAll("in hand") @Size(max = LONGEST) List<Story.Step> steps) {
        Story story = Story.of(urgency, true, steps);
        for (Clock citizens : story.now().clocks()) {
            if (citizens.followsTheLead() && citizens.running()) {
                assertThat(citizens.dueAt()).isEqualTo(new SlowClock(story, citizens).due());
            }
        }
    }

    @Property
    void while_nobody_knows_when_the_clock_goes_on_none_of_its_levels_that_lie_behind_the_halt_has_a_time(
            @ForAll Urgency urgency, @ForAll("in hand") @Size(max = LONGEST) List<Story.Step> steps) {
        for (CaseFile file : Story.of(urgency, true, steps).afterEachCommand()) {
            for (Clock clock : file.clocks()) {
                Optional<Instant> halted =
                        file.standing().proceedings().pauses().openSince();
                if (clock.running() && clock.followsTheLead() && halted.isPresent()) {
                    assertThat(clock.levels())
                            .filteredOn(level -> level.state() == ClockLevel.State.PENDING)
                            .allMatch(level -> level.at()
                                    .map(at -> !at.isAfter(halted.get()))
                                    .orElse(true));
                }
            }
        }
    }

    @Property
    void a_unit_behind_an_upheld_return_has_at_least_a_quarter_of_the_term(
            @ForAll Urgency urgency, @ForAll("in hand") @Size(max = LONGEST) List<Story.Step> steps) {
        Story story = Story.of(urgency, true, steps);
        for (int i = 0; i < story.told().size(); i++) {
            if (story.told().get(i).fact() instanceof ReturnFact.Adjudicated ruled
                    && ruled.assignment().isPresent()) {
                CaseFile given = story.files().get(i + 2);
                Clock citizens = given.clocks().stream()
                        .filter(clock -> clock.running() && clock.followsTheLead())
                        .findFirst()
                        .orElseThrow();
                Duration quarter = SlowClock.length(citizens).dividedBy(4);
                assertThat(citizens.dueAt().orElseThrow())
                        .isAfterOrEqualTo(story.told().get(i).at().plus(quarter));
            }
        }
    }

    @Property
    void nothing_is_closed_without_a_call_back_on_record_in_its_period(
            @ForAll Urgency urgency,
            @ForAll boolean reachable,
            @ForAll("steps") @Size(max = LONGEST) List<Story.Step> steps) {
        Story story = Story.of(urgency, reachable, steps);
        boolean called = false;
        for (RecordedFact told : story.told()) {
            if (told.fact() instanceof CaseFact.CalledBack) {
                called = true;
            } else if (told.fact() instanceof CaseFact.Reopened) {
                called = false;
            } else if (told.fact() instanceof CaseFact.Closed) {
                assertThat(called).isTrue();
            }
        }
        if (story.now().status() == CaseStatus.CLOSED) {
            assertThat(story.now().clocks())
                    .filteredOn(Clock::running)
                    .as("only a promise outlives the closing")
                    .allMatch(clock -> clock.kind() == ClockKind.PROMISE);
        }
    }

    @Provide
    Arbitrary<List<Story.Step>> steps() {
        Arbitrary<Story.Attempt> attempts = Arbitraries.of(Story.Attempt.class);
        Arbitrary<Duration> later = Arbitraries.longs().between(0, 40 * 60).map(Duration::ofMinutes);
        return Combinators.combine(attempts, later).as(Story.Step::new).list();
    }

    /** Cases that are given to somebody first, and then go back and forth. */
    @Provide("in hand")
    Arbitrary<List<Story.Step>> inHand() {
        Story.Step given = new Story.Step(Story.Attempt.DISPATCH, Duration.ofMinutes(7));
        Story.Step signed = new Story.Step(Story.Attempt.SIGN, Duration.ofMinutes(3));
        Arbitrary<Story.Attempt> attempts = Arbitraries.of(
                Story.Attempt.RETURN,
                Story.Attempt.UPHOLD,
                Story.Attempt.UPHOLD_TO_NOBODY,
                Story.Attempt.REFUSE_RETURN,
                Story.Attempt.DISPATCH,
                Story.Attempt.SIGN,
                Story.Attempt.REACH,
                Story.Attempt.EXTEND,
                Story.Attempt.HOLD,
                Story.Attempt.APPROVE,
                Story.Attempt.DENY,
                Story.Attempt.RESUME,
                Story.Attempt.ASK,
                Story.Attempt.TRANSFER,
                Story.Attempt.RAISE,
                Story.Attempt.LOWER,
                Story.Attempt.CORRECT,
                Story.Attempt.SWEEP,
                Story.Attempt.REPLY,
                Story.Attempt.CALLED_BACK_UNSETTLED);
        Arbitrary<Duration> later = Arbitraries.longs().between(0, 90).map(Duration::ofMinutes);
        return Combinators.combine(attempts, later)
                .as(Story.Step::new)
                .list()
                .ofMaxSize(LONGEST - 2)
                .map(steps -> {
                    List<Story.Step> all = new ArrayList<>(List.of(given, signed));
                    all.addAll(steps);
                    return all;
                });
    }
}
