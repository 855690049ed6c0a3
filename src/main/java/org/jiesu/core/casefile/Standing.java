package org.jiesu.core.casefile;

import java.util.List;
import java.util.Optional;
import org.jiesu.core.duty.UnitCode;

/**
 * Where a case stands and in whose hands.
 *
 * @param holder the unit in whose queue the case stands
 * @param responsible the last unit that signed (首接负责)
 * @param attempts calls to the citizen on record since the last dispatch
 */
public record Standing(
        CaseStatus status,
        Optional<UnitCode> holder,
        Optional<UnitCode> responsible,
        List<UnitCode> helpers,
        int attempts) {
    /** So many attempts on record count as contact (our default, no source in the gazettes). */
    public static final int ATTEMPTS_THAT_COUNT = 3;

    /** A case nobody holds yet: the command centre decides. */
    static final Standing IN_REVIEW =
            new Standing(CaseStatus.REVIEWING, Optional.empty(), Optional.empty(), List.of(), 0);

    public Standing {
        helpers = List.copyOf(helpers);
    }

    Standing dispatched(Assignment given) {
        return new Standing(on(Act.DISPATCH), Optional.of(given.lead()), responsible, given.helpers(), 0);
    }

    Standing signed(UnitCode unit) {
        return new Standing(on(Act.SIGN), holder, Optional.of(unit), helpers, attempts);
    }

    Standing called(boolean reached) {
        int calls = attempts + 1;
        CaseStatus next = reached || calls >= ATTEMPTS_THAT_COUNT ? on(Act.CONTACT) : status;
        return new Standing(next, holder, responsible, helpers, calls);
    }

    Standing replied() {
        return new Standing(on(Act.REPLY), holder, responsible, helpers, attempts);
    }

    private CaseStatus on(Act act) {
        return status.on(act).orElseThrow(() -> new IllegalStateException(act + " does not follow " + status));
    }
}
