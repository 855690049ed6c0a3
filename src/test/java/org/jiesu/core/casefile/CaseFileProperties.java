package org.jiesu.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.jiesu.core.duty.Urgency;
import org.jiesu.core.sla.ClockId;
import org.jiesu.core.sla.LevelName;

class CaseFileProperties {
    /** Something somebody tries, or a sweep, so much time after what was tried before. */
    record Step(Attempt what, Duration later) {}

    enum Attempt {
        DISPATCH,
        SIGN,
        CALL_IN_VAIN,
        REACH,
        REPLY,
        SWEEP
    }

    @Property
    void whatever_is_tried_version_and_seq_never_go_back_and_rise_by_one_at_most(
            @ForAll Urgency urgency, @ForAll boolean reachable, @ForAll("steps") @Size(max = 25) List<Step> steps) {
        Story story = new Story(urgency, reachable);
        steps.forEach(story::go);
        for (int i = 1; i < story.files.size(); i++) {
            CaseFile before = story.files.get(i - 1);
            CaseFile after = story.files.get(i);
            assertThat(after.seq()).isEqualTo(before.seq() + 1);
            assertThat(after.version() - before.version()).isBetween(0, 1);
            boolean moved = after.status() != before.status() || !after.holder().equals(before.holder());
            assertThat(after.version() > before.version()).isEqualTo(moved);
        }
    }

    @Property
    void the_file_is_the_fold_of_its_facts(
            @ForAll Urgency urgency, @ForAll boolean reachable, @ForAll("steps") @Size(max = 25) List<Step> steps) {
        Story story = new Story(urgency, reachable);
        steps.forEach(story::go);
        CaseFile folded = Cases.inReview(urgency, reachable);
        for (Told told : story.told) {
            folded = folded.after(told.fact(), told.at());
        }
        assertThat(folded).isEqualTo(story.now());
    }

    @Property
    void a_level_is_done_at_most_once_however_sweeps_and_acts_interleave(
            @ForAll Urgency urgency, @ForAll boolean reachable, @ForAll("steps") @Size(max = 25) List<Step> steps) {
        Story story = new Story(urgency, reachable);
        steps.forEach(story::go);
        Map<LevelName, Integer> done = new EnumMap<>(LevelName.class);
        for (Told told : story.told) {
            if (told.fact() instanceof CaseFact.LevelFired fired) {
                done.merge(fired.level(), 1, Integer::sum);
            } else if (told.fact() instanceof CaseFact.LevelSkipped skipped) {
                done.merge(skipped.level(), 1, Integer::sum);
            }
        }
        assertThat(done.values()).allMatch(times -> times == 1);
    }

    @Property
    void a_case_that_was_replied_to_has_no_running_clock_and_climbs_no_more(
            @ForAll Urgency urgency, @ForAll boolean reachable, @ForAll("steps") @Size(max = 25) List<Step> steps) {
        Story story = new Story(urgency, reachable);
        steps.forEach(story::go);
        for (Attempt attempt :
                List.of(Attempt.DISPATCH, Attempt.SIGN, Attempt.CALL_IN_VAIN, Attempt.REACH, Attempt.REPLY)) {
            story.go(new Step(attempt, Duration.ZERO));
        }
        assertThat(story.now().status()).isEqualTo(CaseStatus.REPLIED);
        assertThat(story.now().clocks()).hasSize(1).noneMatch(clock -> clock.running());
        assertThat(ClockEffects.climb(story.now(), Instant.parse("2036-01-01T00:00:00Z")))
                .isEmpty();
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Attempt> attempts = Arbitraries.of(Attempt.class);
        Arbitrary<Duration> later = Arbitraries.longs().between(0, 40 * 60).map(Duration::ofMinutes);
        return Combinators.combine(attempts, later).as(Step::new).list();
    }

    private record Told(CaseFact fact, Instant at) {}

    /** A case to which things are done as the rooms do them. */
    private static final class Story {
        private final List<Told> told = new ArrayList<>();
        private final List<CaseFile> files = new ArrayList<>();
        private Instant at = Cases.RECEIVED_AT;

        Story(Urgency urgency, boolean reachable) {
            files.add(Cases.inReview(urgency, reachable));
        }

        CaseFile now() {
            return files.get(files.size() - 1);
        }

        void go(Step step) {
            at = at.plus(step.later());
            if (step.what() == Attempt.SWEEP) {
                ClockEffects.climb(now(), at).forEach(this::tell);
            } else if (decide(step.what()) instanceof Decision.Accepted accepted) {
                accepted.facts().forEach(this::tellWithClocks);
            }
        }

        private Decision decide(Attempt what) {
            return switch (what) {
                case DISPATCH -> now().dispatch(Cases.byArticle());
                case SIGN -> now().sign(Cases.TOWN_DESK);
                case CALL_IN_VAIN -> now().contact(Cases.TOWN_DESK, false, Cases.content(4));
                case REACH -> now().contact(Cases.TOWN_DESK, true, Cases.content(4));
                case REPLY -> now().reply(Cases.TOWN_DESK, ClosingKind.EXPLAINED, Cases.content(5));
                case SWEEP -> throw new IllegalStateException("a sweep asks nobody");
            };
        }

        private void tellWithClocks(CaseFact fact) {
            ClockId next = new ClockId(Cases.uuid(100 + told.size()));
            List<CaseFact> effects = ClockEffects.of(now(), fact, Cases.POLICY, next, at);
            tell(fact);
            effects.forEach(this::tell);
        }

        private void tell(CaseFact fact) {
            told.add(new Told(fact, at));
            files.add(now().after(fact, at));
        }
    }
}
