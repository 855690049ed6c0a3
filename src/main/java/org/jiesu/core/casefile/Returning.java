package org.jiesu.core.casefile;

import java.time.Instant;
import java.util.Optional;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.sla.Clock;
import org.jiesu.core.sla.ClockKind;

/** 退单与裁定: what a unit may say against a case that it was given, and what the command centre makes of it. */
public final class Returning {
    private Returning() {}

    /**
     * 退单, within the window.
     *
     * @param article that says “not mine”
     * @param suggested whose it is, in the eyes of the unit
     */
    public record Plea(String article, Optional<UnitCode> suggested, ContentRef reason) {}

    /** The unit gives the case back. */
    public static Decision ask(CaseFile file, Actor actor, Plea plea, Instant at) {
        return file.asHolds(
                Act.RETURN,
                actor,
                unit -> windowOpen(file, unit, at)
                        ? Decision.accepted(
                                new ReturnFact.Returned(unit, plea.article(), plea.suggested(), plea.reason()))
                        : Decision.refused(Refusal.RETURN_WINDOW_OVER));
    }

    /**
     * 裁定.
     *
     * @param assignment who has it when the return is upheld; empty where that is still to be looked for
     */
    public static Decision rule(
            CaseFile file, Actor actor, boolean upheld, Optional<Assignment> assignment, ContentRef reason) {
        return file.unlessRefused(Act.ADJUDICATE, actor, () -> {
            UnitCode unit = file.standing().proceedings().returned().orElseThrow();
            return assignment.map(Assignment::lead).filter(unit::equals).isPresent()
                    ? Decision.refused(Refusal.SAME_UNIT)
                    : Decision.accepted(new ReturnFact.Adjudicated(upheld, unit, assignment, reason));
        });
    }

    /** Whether the window of the unit is open; an act at its very end is in time. */
    private static boolean windowOpen(CaseFile file, UnitCode unit, Instant at) {
        return file.clocks().stream()
                .filter(clock -> clock.kind() == ClockKind.RETURN_WINDOW && clock.running())
                .filter(clock -> clock.owes().equals(unit))
                .flatMap((Clock clock) -> clock.dueAt().stream())
                .anyMatch(closes -> !at.isAfter(closes));
    }
}
