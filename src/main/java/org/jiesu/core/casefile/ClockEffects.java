package org.jiesu.core.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jiesu.core.sla.Climb;
import org.jiesu.core.sla.Clock;
import org.jiesu.core.sla.ClockId;
import org.jiesu.core.sla.ClockKind;
import org.jiesu.core.sla.Policy;

/** What facts do to clocks, and what passing time does: the one place where clocks start, end and climb. */
public final class ClockEffects {
    private ClockEffects() {}

    /**
     * The facts that follow from a fact, to be written in the same transaction.
     *
     * @param next the id of a clock that may have to be started
     */
    public static List<CaseFact> of(CaseFile before, CaseFact fact, Policy policy, ClockId next, Instant at) {
        if (fact instanceof CaseFact.Dispatched dispatched && !everStarted(before, ClockKind.REPLY)) {
            Clock reply = Clock.reply(next, dispatched.assignment().lead(), before.urgency(), policy, at);
            return List.of(new CaseFact.ClockStarted(reply));
        }
        if (fact instanceof CaseFact.Replied) {
            return before.clocks().stream()
                    .filter(clock -> clock.kind() == ClockKind.REPLY && clock.running())
                    .<CaseFact>map(clock -> new CaseFact.ClockEnded(clock.id(), clock.kind(), clock.late(at)))
                    .toList();
        }
        return List.of();
    }

    /** The levels of this case that time has passed: of each clock the highest fires, the lower are skipped. */
    public static List<CaseFact> climb(CaseFile file, Instant now) {
        List<CaseFact> facts = new ArrayList<>();
        for (Clock clock : file.clocks()) {
            Climb climb = Climb.of(clock, now);
            climb.skips()
                    .forEach(level -> facts.add(new CaseFact.LevelSkipped(clock.id(), clock.kind(), level.level())));
            climb.fires()
                    .ifPresent(level -> facts.add(new CaseFact.LevelFired(
                            clock.id(), clock.kind(), level.level(), level.rung(), clock.owes())));
        }
        return facts;
    }

    private static boolean everStarted(CaseFile file, ClockKind kind) {
        return file.clocks().stream().anyMatch(clock -> clock.kind() == kind);
    }
}
