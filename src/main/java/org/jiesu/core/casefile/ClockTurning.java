package org.jiesu.core.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jiesu.core.calendar.Almanac;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.duty.Urgency;
import org.jiesu.core.sla.Clock;
import org.jiesu.core.sla.ClockId;
import org.jiesu.core.sla.ClockKind;
import org.jiesu.core.sla.ClockLevel;
import org.jiesu.core.sla.Ending;
import org.jiesu.core.sla.Policy;

/**
 * Collects what the facts of one command do to the clocks of a case.
 *
 * <pre>
 *              starts                                   ends
 *   dispatch   intake, recall                           dispatch
 *   sign       each time a unit is given the case       sign; cleared when the case is taken from it
 *   contact    the same, if there is a number to call   caller reached, or three attempts; cleared likewise
 *   reply      first dispatch of the first period       reply; handed on with the case
 *   callback   reply                                    closing; cleared by a reopening that did not come from it
 *   rework     reopening                                reply; handed on with the case
 * </pre>
 */
final class ClockTurning {
    private static final long MANY_TO_A_FACT = 64;
    /** Clocks of a case differ in these bits of its id, and rise in the order in which they start. */
    private static final long RUNNING_NUMBER = 0xFF_FFFFL;

    private final CaseId id;
    private final int seq;
    private final Policy policy;
    private final Instant at;
    private final List<ClockTurn> turns = new ArrayList<>();
    private List<Clock> clocks;
    private Urgency urgency;
    private int period;
    private long started;

    /**
     * Begins with the clocks as they are.
     *
     * @param facts how many facts the command has: the turns are the fact behind them
     */
    ClockTurning(CaseFile before, int facts, Policy policy, Instant at) {
        this.id = before.id();
        this.seq = before.seq() + facts + 1;
        this.policy = policy;
        this.at = at;
        this.clocks = before.clocks();
        this.urgency = before.urgency();
        this.period = before.period();
    }

    void received() {
        start(ClockKind.DISPATCH, UnitCode.CENTRE);
    }

    void on(CaseFile before, CaseFact fact, CaseFile after) {
        urgency = after.urgency();
        period = after.period();
        if (fact instanceof CaseFact.Dispatched dispatched) {
            achieved(ClockKind.DISPATCH);
            given(dispatched.assignment().lead(), after.reachable());
        } else if (fact instanceof CaseFact.Transferred transferred) {
            taken();
            given(transferred.assignment().lead(), after.reachable());
        } else if (fact instanceof CaseFact.Recalled) {
            taken();
            handed(UnitCode.CENTRE);
            start(ClockKind.DISPATCH, UnitCode.CENTRE);
        } else if (fact instanceof CaseFact.Signed) {
            achieved(ClockKind.SIGN);
        } else if (fact instanceof CaseFact.Contacted && before.status() != after.status()) {
            achieved(ClockKind.CONTACT);
        } else if (fact instanceof CaseFact.Replied) {
            achieved(ClockKind.REPLY);
            achieved(ClockKind.REWORK);
            start(ClockKind.CALLBACK, UnitCode.CALLBACK_DESK);
        } else if (fact instanceof CaseFact.CalledBack called && called.answer().reached()) {
            achieved(ClockKind.CALLBACK);
        } else if (fact instanceof CaseFact.Closed) {
            achieved(ClockKind.CALLBACK);
        } else if (fact instanceof CaseFact.Reopened reopened) {
            ended(clock -> true, clock -> Ending.CLEARED);
            start(ClockKind.REWORK, reopened.lead());
            given(reopened.lead(), after.reachable());
        } else if (fact instanceof CaseFact.Raised) {
            reckoned();
        }
    }

    /** Lists of holidays are there that were not when some of the clocks were reckoned. */
    void listed(Almanac almanac) {
        running(clock -> true).forEach(clock -> clock.listed(almanac, policy).ifPresent(this::moved));
    }

    /** What was collected as one fact; empty when no clock was touched. */
    Optional<CaseFact> fact() {
        return turns.isEmpty() ? Optional.empty() : Optional.of(new CaseFact.ClocksTurned(turns));
    }

    private void given(UnitCode lead, boolean reachable) {
        start(ClockKind.SIGN, lead);
        if (reachable) {
            start(ClockKind.CONTACT, lead);
        }
        handed(lead);
        if (clocks.stream().noneMatch(clock -> clock.kind().followsTheLead() && clock.period() == period)) {
            start(ClockKind.REPLY, lead);
        }
    }

    private void taken() {
        ended(clock -> clock.kind() == ClockKind.SIGN || clock.kind() == ClockKind.CONTACT, clock -> Ending.CLEARED);
    }

    private void handed(UnitCode lead) {
        running(clock -> clock.kind().followsTheLead() && !clock.owes().equals(lead))
                .forEach(clock -> turn(new ClockTurn.Handed(clock.id(), clock.kind(), lead)));
    }

    private void start(ClockKind kind, UnitCode owes) {
        started++;
        long low = (id.value().getLeastSignificantBits() & ~RUNNING_NUMBER) | (seq * MANY_TO_A_FACT + started);
        ClockId clock = new ClockId(new UUID(id.value().getMostSignificantBits(), low));
        turn(new ClockTurn.Started(Clock.start(new Clock.Start(clock, kind, period, owes, at), urgency, policy)));
    }

    private void achieved(ClockKind kind) {
        ended(clock -> clock.kind() == kind, clock -> clock.late(at) ? Ending.LATE : Ending.MET);
    }

    private void ended(Predicate<Clock> which, Function<Clock, Ending> how) {
        running(which).forEach(clock -> turn(new ClockTurn.Ended(clock.id(), clock.kind(), how.apply(clock))));
    }

    private void reckoned() {
        for (Clock clock : running(clock -> true)) {
            Clock moved = clock.reckoned(urgency, policy);
            if (!moved.dueAt().equals(clock.dueAt())) {
                moved(moved);
            }
        }
    }

    private void moved(Clock moved) {
        List<ClockTurn.Moved.Level> levels = moved.levels().stream()
                .filter(level -> level.state() == ClockLevel.State.PENDING)
                .map(level -> new ClockTurn.Moved.Level(level.level(), level.at()))
                .toList();
        turn(new ClockTurn.Moved(
                moved.id(), moved.kind(), moved.dueAt(), levels, moved.run().reckoned()));
    }

    private List<Clock> running(Predicate<Clock> which) {
        return clocks.stream().filter(Clock::running).filter(which).toList();
    }

    private void turn(ClockTurn turn) {
        turns.add(turn);
        clocks = turn.on(clocks, at);
    }
}
