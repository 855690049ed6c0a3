package org.jiesu.core.casefile;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.sla.Clock;
import org.jiesu.core.sla.ClockId;
import org.jiesu.core.sla.ClockKind;
import org.jiesu.core.sla.Ending;
import org.jiesu.core.sla.LevelName;
import org.jiesu.core.sla.Reckoned;

/** What became of one clock. */
public sealed interface ClockTurn {
    /** The clocks of the case after it, at the instant of its fact. */
    List<Clock> on(List<Clock> before, Instant at);

    /** It runs from now on. */
    record Started(Clock clock) implements ClockTurn {
        @Override
        public List<Clock> on(List<Clock> before, Instant at) {
            return Stream.concat(before.stream(), Stream.of(clock)).toList();
        }
    }

    /** Nothing is owed by it any more. */
    record Ended(ClockId clock, ClockKind kind, Ending how) implements ClockTurn {
        @Override
        public List<Clock> on(List<Clock> before, Instant at) {
            return one(before, clock, running -> running.ended(at, how));
        }
    }

    /** Another unit owes it from now on. */
    record Handed(ClockId clock, ClockKind kind, UnitCode owes) implements ClockTurn {
        @Override
        public List<Clock> on(List<Clock> before, Instant at) {
            return one(before, clock, running -> running.handedTo(owes));
        }
    }

    /**
     * It is due at another instant, and its levels lie elsewhere.
     *
     * @param dueAt empty while the clock is paused and nobody knows until when
     * @param levels without those that sleep
     * @param reckoned by what, where that is not what it was
     * @param policy that decides it, where that is not what it was
     */
    record Moved(
            ClockId clock,
            ClockKind kind,
            Optional<Instant> dueAt,
            List<Level> levels,
            Optional<Reckoned> reckoned,
            Optional<String> policy)
            implements ClockTurn {
        public Moved {
            levels = List.copyOf(levels);
        }

        /** Where a level lies now. */
        public record Level(LevelName level, Instant at) {}

        @Override
        public List<Clock> on(List<Clock> before, Instant at) {
            Map<LevelName, Instant> lie = new EnumMap<>(LevelName.class);
            levels.forEach(level -> lie.put(level.level(), level.at()));
            return one(before, clock, running -> running.movedTo(dueAt, lie, reckoned)
                    .decidedBy(policy.orElse(running.policy())));
        }
    }

    /** The clocks after all of these, in order. */
    static List<Clock> all(List<ClockTurn> turns, List<Clock> before, Instant at) {
        List<Clock> clocks = before;
        for (ClockTurn turn : turns) {
            clocks = turn.on(clocks, at);
        }
        return clocks;
    }

    /** The clocks with one of them changed. */
    static List<Clock> one(List<Clock> clocks, ClockId id, UnaryOperator<Clock> change) {
        return clocks.stream()
                .map(clock -> clock.id().equals(id) ? change.apply(clock) : clock)
                .toList();
    }
}
