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
 */
public record Standing(
        CaseStatus status,
        Optional<UnitCode> holder,
        Optional<UnitCode> responsible,
        List<UnitCode> helpers,
        Tally tally) {
    /** So many attempts on record count as contact (our default, no source in the gazettes). */
    public static final int ATTEMPTS_THAT_COUNT = 3;

    /** A case nobody holds yet: the command centre decides. */
    static final Standing IN_REVIEW =
            new Standing(CaseStatus.REVIEWING, Optional.empty(), Optional.empty(), List.of(), Tally.NOTHING_YET);

    public Standing {
        helpers = List.copyOf(helpers);
    }

    /** Whether the unit holds the case, has signed it or helps with it. */
    public boolean concerns(UnitCode unit) {
        return holder.filter(unit::equals).isPresent()
                || responsible.filter(unit::equals).isPresent()
                || helpers.contains(unit);
    }

    Standing given(Act act, Assignment assignment) {
        return new Standing(
                on(act), Optional.of(assignment.lead()), responsible, assignment.helpers(), tally.contacts(0));
    }

    Standing recalled() {
        return new Standing(on(Act.RECALL), Optional.empty(), responsible, List.of(), tally.contacts(0));
    }

    Standing signed(UnitCode unit) {
        return new Standing(on(Act.SIGN), holder, Optional.of(unit), helpers, tally);
    }

    Standing called(boolean reached) {
        int calls = tally.contacts() + 1;
        CaseStatus next = reached || calls >= ATTEMPTS_THAT_COUNT ? on(Act.CONTACT) : status;
        return new Standing(next, holder, responsible, helpers, tally.contacts(calls));
    }

    Standing replied() {
        return new Standing(on(Act.REPLY), holder, responsible, helpers, tally);
    }

    Standing calledBack(Instant at) {
        return new Standing(status, holder, responsible, helpers, tally.calledBack(at));
    }

    Standing closed() {
        return new Standing(on(Act.CALLBACK), holder, responsible, helpers, tally);
    }

    Standing reopened(int period, UnitCode lead) {
        return new Standing(on(Act.REOPEN), Optional.of(lead), responsible, helpers, tally.inPeriod(period));
    }

    Standing urged() {
        return new Standing(status, holder, responsible, helpers, tally.urged());
    }

    private CaseStatus on(Act act) {
        return status.on(act).orElseThrow(() -> new IllegalStateException(act + " does not follow " + status));
    }
}
