package org.jiesu.core.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.sla.Clock;
import org.jiesu.core.sla.ClockId;
import org.jiesu.core.sla.ClockKind;
import org.jiesu.core.sla.ClockLevel;
import org.jiesu.core.sla.Ending;

/** What becomes of the clocks of a case at one instant, collected as one fact. */
final class Turns {
    private static final long MANY_TO_A_FACT = 64;
    /** Clocks of a case differ in these bits of its id, and rise in the order in which they start. */
    private static final long RUNNING_NUMBER = 0xFF_FFFFL;

    private final CaseId id;
    private final int seq;
    private final Instant at;
    private final List<ClockTurn> turns = new ArrayList<>();
    private List<Clock> clocks;
    private long started;

    /**
     * Begins with the clocks as they are.
     *
     * @param seq of the fact that this becomes
     */
    Turns(CaseFile before, int seq, Instant at) {
        this.id = before.id();
        this.seq = seq;
        this.at = at;
        this.clocks = before.clocks();
    }

    /** What was collected; empty when no clock was touched. */
    Optional<CaseFact> fact() {
        return turns.isEmpty() ? Optional.empty() : Optional.of(new ClockFact.ClocksTurned(turns));
    }

    List<Clock> running(Predicate<Clock> which) {
        return clocks.stream().filter(Clock::running).filter(which).toList();
    }

    boolean any(Predicate<Clock> which) {
        return clocks.stream().anyMatch(which);
    }

    void start(ClockKind kind, int period, UnitCode owes, Function<Clock.Start, Clock> how) {
        started++;
        long low = (id.value().getLeastSignificantBits() & ~RUNNING_NUMBER) | (seq * MANY_TO_A_FACT + started);
        ClockId clock = new ClockId(new UUID(id.value().getMostSignificantBits(), low));
        turn(new ClockTurn.Started(how.apply(new Clock.Start(clock, kind, period, owes, at))));
    }

    void achieved(Predicate<Clock> which) {
        running(which).forEach(clock -> ended(clock, clock.late(at) ? Ending.LATE : Ending.MET));
    }

    void cleared(Predicate<Clock> which) {
        running(which).forEach(clock -> ended(clock, Ending.CLEARED));
    }

    void handed(Predicate<Clock> which, UnitCode owes) {
        running(clock -> which.test(clock) && !clock.owes().equals(owes))
                .forEach(clock -> turn(new ClockTurn.Handed(clock.id(), clock.kind(), owes)));
    }

    /** Each as it is to be; nothing is told of one that stays as it is. */
    void moved(Predicate<Clock> which, Function<Clock, Optional<Clock>> how) {
        for (Clock clock : running(which)) {
            how.apply(clock).filter(moved -> !moved.equals(clock)).ifPresent(moved -> moved(clock, moved));
        }
    }

    private void moved(Clock before, Clock moved) {
        List<ClockTurn.Moved.Level> levels = moved.levels().stream()
                .filter(level -> level.state() == ClockLevel.State.PENDING)
                .flatMap(level -> level.at().stream().map(lies -> new ClockTurn.Moved.Level(level.level(), lies)))
                .toList();
        boolean otherRule = !Objects.equals(before.policy(), moved.policy());
        turn(new ClockTurn.Moved(
                moved.id(),
                moved.kind(),
                moved.dueAt(),
                levels,
                moved.run().reckoned(),
                otherRule ? Optional.of(moved.policy()) : Optional.empty()));
    }

    private void ended(Clock clock, Ending how) {
        turn(new ClockTurn.Ended(clock.id(), clock.kind(), how));
    }

    private void turn(ClockTurn turn) {
        turns.add(turn);
        clocks = turn.on(clocks, at);
    }
}
