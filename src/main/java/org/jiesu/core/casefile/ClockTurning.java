package org.jiesu.core.casefile;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.sla.Clock;
import org.jiesu.core.sla.ClockKind;
import org.jiesu.core.sla.Grant;
import org.jiesu.core.sla.Reckoner;
import org.jiesu.core.sla.Terms;

/**
 * What the facts of one command do to the clocks of a case.
 *
 * <pre>
 *                  starts                                   ends
 *   dispatch       intake, recall, return upheld            dispatch
 *   sign           each time a unit is given the case       sign, return; cleared when the case is taken from it
 *   contact        the same, if there is a number to call   caller reached, or three attempts; cleared likewise
 *   return_window  each time a unit is given the case       by itself; cleared when the case is taken, or replied to
 *   adjudication   return                                   ruling
 *   reply          first dispatch of the first period       reply; handed on with the case
 *   callback       reply                                    closing; cleared by a reopening that did not come from it
 *   rework         reopening                                reply; handed on with the case
 *   report_in      whistle, for each department             on the spot; cleared when the case is taken, or replied to
 *   promise        promise                                  kept; cleared by a written reason
 * </pre>
 *
 * A hold and an open question stop those clocks that the policy names; an extension moves the citizen's once; an upheld
 * return leaves the next lead a share of it; a closing clears all but promises.
 */
final class ClockTurning {
    private final Terms terms;
    private final Instant at;
    private final Turns turns;
    private Reckoner reckoner;
    private int period;

    /**
     * Begins with the clocks as they are.
     *
     * @param facts how many facts the command has: the turns are the fact behind them
     */
    ClockTurning(CaseFile before, int facts, Terms terms, Instant at) {
        this.terms = terms;
        this.at = at;
        this.turns = new Turns(before, before.seq() + facts + 1, at);
        this.reckoner = reckoner(before);
        this.period = before.period();
    }

    void received() {
        start(ClockKind.DISPATCH, UnitCode.CENTRE);
    }

    void on(CaseFile before, CaseFact fact, CaseFile after) {
        reckoner = reckoner(after);
        period = after.period();
        if (fact instanceof ReturnFact returned) {
            returns(before, returned, after);
        } else if (fact instanceof PromiseFact || fact instanceof WhistleFact) {
            Errands.on(fact, turns, reckoner, period);
        } else if (fact instanceof RespiteFact.ExtensionRuled ruled && ruled.granted()) {
            Grant extended = new Grant.Extended(at, ruled.until());
            turns.moved(Clock::followsTheLead, clock -> Optional.of(reckoner.granted(clock, Optional.of(extended))));
        } else {
            onward(before, fact, after);
        }
        if (!before.subject().equals(after.subject())) {
            turns.moved(clock -> true, clock -> Optional.of(reckoner.asNow(clock)));
        }
        if (!before.standing()
                .proceedings()
                .halts()
                .equals(after.standing().proceedings().halts())) {
            turns.moved(reckoner::pauses, clock -> Optional.of(reckoner.paused(clock)));
        }
    }

    /** The way from dispatch to closing, and round again. */
    private void onward(CaseFile before, CaseFact fact, CaseFile after) {
        if (fact instanceof CaseFact.Dispatched dispatched) {
            turns.achieved(of(ClockKind.DISPATCH));
            given(
                    dispatched.assignment().lead(),
                    after,
                    before.standing().proceedings().upheld());
        } else if (fact instanceof CaseFact.Transferred transferred) {
            taken();
            given(transferred.assignment().lead(), after, false);
        } else if (fact instanceof CaseFact.Recalled) {
            taken();
            soughtAgain();
        } else if (fact instanceof CaseFact.Signed) {
            turns.achieved(of(ClockKind.SIGN));
        } else if (fact instanceof CaseFact.Contacted && before.status() != after.status()) {
            turns.achieved(of(ClockKind.CONTACT));
        } else if (fact instanceof CaseFact.Replied) {
            turns.achieved(Clock::followsTheLead);
            turns.cleared(of(ClockKind.RETURN_WINDOW).or(of(ClockKind.REPORT_IN)));
            start(ClockKind.CALLBACK, UnitCode.CALLBACK_DESK);
        } else if (fact instanceof CaseFact.CalledBack called && called.answer().reached()) {
            turns.achieved(of(ClockKind.CALLBACK));
        } else if (fact instanceof CaseFact.Closed) {
            turns.achieved(of(ClockKind.CALLBACK));
            turns.cleared(ClockTurning::ofThePeriod);
        } else if (fact instanceof CaseFact.Reopened reopened) {
            turns.cleared(ClockTurning::ofThePeriod);
            start(ClockKind.REWORK, reopened.lead());
            given(reopened.lead(), after, false);
        }
    }

    private void returns(CaseFile before, ReturnFact fact, CaseFile after) {
        if (fact instanceof ReturnFact.Returned) {
            turns.achieved(of(ClockKind.SIGN));
            start(ClockKind.ADJUDICATION, UnitCode.CENTRE);
        } else if (fact instanceof ReturnFact.Adjudicated ruled) {
            turns.achieved(of(ClockKind.ADJUDICATION));
            ruledOn(before, ruled, after);
        }
    }

    private void ruledOn(CaseFile before, ReturnFact.Adjudicated ruled, CaseFile after) {
        if (!ruled.upheld()) {
            if (before.status() == CaseStatus.DISPATCHED) {
                start(ClockKind.SIGN, ruled.unit());
            }
            return;
        }
        taken();
        ruled.assignment().ifPresentOrElse(assignment -> given(assignment.lead(), after, true), this::soughtAgain);
    }

    /** Lists of holidays are there that were not when some of the clocks were reckoned. */
    void listed() {
        turns.moved(clock -> true, reckoner::listed);
    }

    Optional<CaseFact> fact() {
        return turns.fact();
    }

    private void given(UnitCode lead, CaseFile after, boolean behindUpheldReturn) {
        start(ClockKind.SIGN, lead);
        if (after.reach().byUnit()) {
            start(ClockKind.CONTACT, lead);
        }
        start(ClockKind.RETURN_WINDOW, lead);
        turns.handed(Clock::followsTheLead, lead);
        if (!turns.any(clock -> clock.followsTheLead() && clock.period() == period)) {
            start(ClockKind.REPLY, lead);
        } else {
            turns.moved(Clock::followsTheLead, clock -> Optional.of(reckoner.asNow(clock)));
        }
        if (behindUpheldReturn) {
            turns.moved(Clock::followsTheLead, clock -> Optional.of(reckoner.granted(clock, carried(clock))));
        }
    }

    private Optional<Grant> carried(Clock clock) {
        int percent = terms.of(clock, reckoner.subject()).respite().carryPercent();
        return Optional.of(new Grant.Carried(at, percent));
    }

    private void taken() {
        turns.cleared(clock -> clock.kind().ofTheHolder());
    }

    private void soughtAgain() {
        turns.handed(Clock::followsTheLead, UnitCode.CENTRE);
        start(ClockKind.DISPATCH, UnitCode.CENTRE);
    }

    private void start(ClockKind kind, UnitCode owes) {
        turns.start(kind, period, owes, reckoner::start);
    }

    private Reckoner reckoner(CaseFile file) {
        return new Reckoner(terms, file.subject(), file.standing().proceedings().pauses());
    }

    private static Predicate<Clock> of(ClockKind kind) {
        return clock -> clock.kind() == kind;
    }

    private static boolean ofThePeriod(Clock clock) {
        return !clock.kind().outlivesTheCase();
    }
}
