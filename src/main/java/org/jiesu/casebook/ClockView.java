package org.jiesu.casebook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiesu.core.casefile.Halt;
import org.jiesu.core.casefile.Proceedings;
import org.jiesu.core.sla.Clock;
import org.jiesu.core.sla.ClockLevel;
import org.jiesu.core.sla.Reckoned;
import org.jiesu.core.sla.Reckoner;
import org.jspecify.annotations.Nullable;

/**
 * A clock as a page draws it.
 *
 * @param dueAt null while it is paused and nobody knows until when
 * @param paused why it stands still now; null while it does not
 * @param elapsed share of the term that has passed; more than 1 is overdue
 * @param working why it is due at that instant, step by step
 * @param provisional years whose holidays are not announced yet and may move it
 */
public record ClockView(
        String id,
        String clock,
        int period,
        UnitView owes,
        Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable Instant endedAt,
        String state,
        @Nullable String paused,
        double elapsed,
        List<LevelView> levels,
        List<String> working,
        List<Integer> provisional,
        String source) {
    private static final double THOUSANDTHS = 1000;

    /** A level of it. */
    public record LevelView(String level, @Nullable Instant at, String state, @Nullable Instant firedAt, String rung) {
        static LevelView of(ClockLevel level) {
            return new LevelView(
                    level.level().wire(),
                    level.at().orElse(null),
                    level.state().wire(),
                    level.doneAt().orElse(null),
                    level.rung());
        }
    }

    /** When it is looked at, and what goes on in the case beside its way. */
    record Moment(Proceedings proceedings, Instant now) {
        Optional<Halt> halt() {
            return proceedings.open(Halt.Why.HOLD, now).or(() -> proceedings.open(Halt.Why.QUESTION, now));
        }
    }

    static ClockView of(Clock clock, UnitView owes, Reckoner reckoner, Moment moment) {
        Instant now = moment.now();
        return new ClockView(
                clock.id().value().toString(),
                clock.kind().wire(),
                clock.period(),
                owes,
                clock.startedAt(),
                clock.dueAt().orElse(null),
                clock.endedAt().orElse(null),
                state(clock, now),
                paused(clock, reckoner, moment).orElse(null),
                Math.round(reckoner.elapsed(clock, now) * THOUSANDTHS) / THOUSANDTHS,
                clock.levels().stream().map(LevelView::of).toList(),
                Working.of(clock, reckoner),
                clock.run().reckoned().map(Reckoned::missing).orElseGet(List::of),
                reckoner.terms().decided(clock, reckoner.subject()).rule().source());
    }

    private static Optional<String> paused(Clock clock, Reckoner reckoner, Moment moment) {
        return moment.halt()
                .filter(halt -> clock.running() && reckoner.pauses(clock))
                .map(halt -> halt.why().wire());
    }

    /** A window by which nobody owes anything closes by itself. */
    private static String state(Clock clock, Instant now) {
        if (!clock.running()) {
            return clock.run().end().orElseThrow().how().wire();
        }
        if (clock.asleep()) {
            return "held";
        }
        return !clock.kind().owed() && clock.late(now) ? "over" : "running";
    }
}
