package org.jiesu.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.jiesu.core.calendar.Pauses;
import org.jiesu.core.calendar.WorkCalendar;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.duty.Urgency;
import org.jiesu.core.sla.Clock;
import org.jiesu.core.sla.ClockId;
import org.jiesu.core.sla.ClockKind;
import org.jiesu.core.sla.LevelName;

/** Laws of a case, whatever is tried on it in whatever order. */
class CaseFileProperties {
    private static final int LONGEST = 40;

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
                    || story.told().get(i - 1).fact() instanceof CaseFact.Corrected;
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
            if (told.fact() instanceof CaseFact.LevelFired fired) {
                done.merge(new Level(fired.clock(), fired.level()), 1, Integer::sum);
            } else if (told.fact() instanceof CaseFact.LevelSkipped skipped) {
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
                if (clock.running()) {
                    assertThat(clock.period()).isEqualTo(file.period());
                    assertThat(clock.owes()).isEqualTo(owes(file, clock.kind()));
                }
            }
        }
    }

    private static Set<ClockKind> running(CaseFile file) {
        return file.clocks().stream().filter(Clock::running).map(Clock::kind).collect(Collectors.toSet());
    }

    /** What a case of this status waits for. */
    private static Set<ClockKind> waiting(CaseFile file) {
        ClockKind reply = file.period() == 1 ? ClockKind.REPLY : ClockKind.REWORK;
        boolean everGiven = file.clocks().stream()
                .anyMatch(clock -> clock.kind().followsTheLead() && clock.period() == file.period());
        return switch (file.status()) {
            case RECEIVED, REVIEWING -> everGiven ? Set.of(ClockKind.DISPATCH, reply) : Set.of(ClockKind.DISPATCH);
            case DISPATCHED ->
                file.reachable() ? Set.of(ClockKind.SIGN, ClockKind.CONTACT, reply) : Set.of(ClockKind.SIGN, reply);
            case SIGNED -> file.reachable() ? Set.of(ClockKind.CONTACT, reply) : Set.of(reply);
            case CONTACTED -> Set.of(reply);
            case REPLIED -> Set.of(ClockKind.CALLBACK);
            case CLOSED -> Set.of();
        };
    }

    private static UnitCode owes(CaseFile file, ClockKind kind) {
        return switch (kind) {
            case DISPATCH -> UnitCode.CENTRE;
            case CALLBACK -> UnitCode.CALLBACK_DESK;
            case SIGN, CONTACT, REPLY, REWORK -> file.holder().orElse(UnitCode.CENTRE);
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
            assertThat(Cases.POLICY.rule(citizens.kind()).terms().values()).anyMatch(term -> WorkCalendar.natural()
                    .due(citizens.startedAt(), term, Pauses.NONE)
                    .orElseThrow()
                    .at()
                    .equals(citizens.dueAt()));
        });
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
            assertThat(ClockEffects.climb(story.now(), Instant.parse("2046-01-01T00:00:00Z")))
                    .isEmpty();
        }
    }

    @Provide
    Arbitrary<List<Story.Step>> steps() {
        Arbitrary<Story.Attempt> attempts = Arbitraries.of(Story.Attempt.class);
        Arbitrary<Duration> later = Arbitraries.longs().between(0, 40 * 60).map(Duration::ofMinutes);
        return Combinators.combine(attempts, later).as(Story.Step::new).list();
    }
}
