package org.jiesu.core.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jiesu.core.sla.Climb;
import org.jiesu.core.sla.Clock;
import org.jiesu.core.sla.ClockKind;
import org.jiesu.core.sla.Terms;

/** What facts do to clocks, and what passing time does: the one place where clocks start, end and climb. */
public final class ClockEffects {
    private ClockEffects() {}

    /**
     * The facts of one command, with what they do to clocks as one fact at the end, to be written together.
     *
     * @param before the case before them
     */
    public static List<CaseFact> with(CaseFile before, List<CaseFact> facts, Terms terms, Instant at) {
        return turned(new ClockTurning(before, facts.size(), terms, at), before, facts, at);
    }

    /**
     * The same for the facts that follow a reception: from then on the command centre owes the dispatch.
     *
     * @param opened the case that the reception has made
     */
    public static List<CaseFact> atIntake(CaseFile opened, List<CaseFact> facts, Terms terms, Instant at) {
        ClockTurning turning = new ClockTurning(opened, facts.size(), terms, at);
        turning.received();
        return turned(turning, opened, facts, at);
    }

    /** The clocks of this case whose missing lists of holidays are there now, reckoned again as one fact. */
    public static List<CaseFact> listed(CaseFile file, Terms terms, Instant at) {
        ClockTurning turning = new ClockTurning(file, 0, terms, at);
        turning.listed();
        return turning.fact().stream().toList();
    }

    private static List<CaseFact> turned(ClockTurning turning, CaseFile before, List<CaseFact> facts, Instant at) {
        CaseFile file = before;
        for (CaseFact fact : facts) {
            CaseFile after = file.after(fact, at);
            turning.on(file, fact, after);
            file = after;
        }
        List<CaseFact> all = new ArrayList<>(facts);
        turning.fact().ifPresent(all::add);
        return all;
    }

    /** The levels of this case that time has passed: of each clock the highest fires, the lower are skipped. */
    public static List<CaseFact> climb(CaseFile file, Instant now) {
        List<CaseFact> facts = new ArrayList<>();
        for (Clock clock : file.clocks()) {
            Climb climb = Climb.of(clock, now);
            ClockKind kind = clock.kind();
            climb.skips().forEach(level -> facts.add(new ClockFact.LevelSkipped(clock.id(), kind, level.level())));
            climb.fires()
                    .ifPresent(level -> facts.add(
                            new ClockFact.LevelFired(clock.id(), kind, level.level(), level.rung(), clock.owes())));
        }
        return facts;
    }
}
