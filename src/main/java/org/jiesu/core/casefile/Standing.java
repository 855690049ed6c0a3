package org.jiesu.core.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiesu.core.duty.UnitCode;

/**
 * Where a case stands and in whose hands.
 *
 * @param holder the unit in whose queue the case stands
 * @param responsible the last unit that signed (首接负责)
 * @param proceedings what goes on beside the way from dispatch to reply
 */
public record Standing(
        CaseStatus status,
        Optional<UnitCode> holder,
        Optional<UnitCode> responsible,
        List<UnitCode> helpers,
        Tally tally,
        Proceedings proceedings) {
    /** So many attempts on record count as contact (our default, no source in the gazettes). */
    public static final int ATTEMPTS_THAT_COUNT = 3;

    /** A case nobody holds yet: the command centre decides. */
    static final Standing IN_REVIEW = new Standing(
            CaseStatus.REVIEWING, Optional.empty(), Optional.empty(), List.of(), Tally.NOTHING_YET, Proceedings.NONE);

    public Standing {
        helpers = List.copyOf(helpers);
    }

    /** Whether the unit holds the case, has signed it or helps with it. */
    public boolean concerns(UnitCode unit) {
        return holder.filter(unit::equals).isPresent()
                || responsible.filter(unit::equals).isPresent()
                || helpers.contains(unit);
    }

    Standing given(Act act, Assignment assignment, Instant at) {
        return new Standing(
                on(act),
                Optional.of(assignment.lead()),
                responsible,
                assignment.helpers(),
                tally.contacts(0),
                proceedings.taken(false, at));
    }

    Standing recalled(Instant at) {
        return inReview(on(Act.RECALL), proceedings.taken(false, at));
    }

    /** Nobody has it, and the command centre decides. */
    Standing toReview() {
        return inReview(CaseStatus.REVIEWING, proceedings);
    }

    private Standing inReview(CaseStatus reviewing, Proceedings after) {
        return new Standing(reviewing, Optional.empty(), responsible, List.of(), tally.contacts(0), after);
    }

    Standing signed(UnitCode unit) {
        return new Standing(on(Act.SIGN), holder, Optional.of(unit), helpers, tally, proceedings);
    }

    /** Whoever is reached has answered what was asked. */
    Standing called(boolean reached, Instant at) {
        int calls = tally.contacts() + 1;
        CaseStatus next = reached || calls >= ATTEMPTS_THAT_COUNT ? on(Act.CONTACT) : status;
        Proceedings after = reached ? proceedings.goesOn(Halt.Why.QUESTION, at) : proceedings;
        return new Standing(next, holder, responsible, helpers, tally.contacts(calls), after);
    }

    Standing replied(Instant at) {
        return at(Act.REPLY, tally, proceedings.taken(false, at));
    }

    Standing calledBack(Instant at) {
        return new Standing(status, holder, responsible, helpers, tally.calledBack(at), proceedings);
    }

    Standing closed() {
        return at(Act.CALLBACK, tally, proceedings);
    }

    Standing reopened(int period, UnitCode lead) {
        return new Standing(
                on(Act.REOPEN), Optional.of(lead), responsible, helpers, tally.inPeriod(period), Proceedings.NONE);
    }

    Standing urged() {
        return new Standing(status, holder, responsible, helpers, tally.urged(), proceedings);
    }

    Standing with(Proceedings other) {
        return new Standing(status, holder, responsible, helpers, tally, other);
    }

    private Standing at(Act act, Tally counted, Proceedings after) {
        return new Standing(on(act), holder, responsible, helpers, counted, after);
    }

    private CaseStatus on(Act act) {
        return status.on(act).orElseThrow(() -> new IllegalStateException(act + " does not follow " + status));
    }
}
