package org.jiesu.core.casefile;

import java.time.Instant;
import java.util.List;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.sla.Clock;
import org.jiesu.core.sla.ClockId;
import org.jiesu.core.sla.ClockKind;
import org.jiesu.core.sla.ClockLevel;
import org.jiesu.core.sla.LevelName;

/** What has become of the clocks of a case. */
public sealed interface ClockFact extends CaseFact {
    /** What the facts before it have done to the clocks. */
    record ClocksTurned(List<ClockTurn> turns) implements ClockFact {
        public ClocksTurned {
            turns = List.copyOf(turns);
        }

        @Override
        public List<Clock> turns(List<Clock> before, Instant at) {
            return ClockTurn.all(turns, before, at);
        }
    }

    /** A level was passed and the post on its rung is told. */
    record LevelFired(ClockId clock, ClockKind kind, LevelName level, String rung, UnitCode owes) implements ClockFact {
        @Override
        public List<Clock> turns(List<Clock> before, Instant at) {
            return ClockTurn.one(before, clock, running -> running.done(level, ClockLevel.State.FIRED, at));
        }
    }

    /** A level was passed together with a higher one, which alone is told. */
    record LevelSkipped(ClockId clock, ClockKind kind, LevelName level) implements ClockFact {
        @Override
        public List<Clock> turns(List<Clock> before, Instant at) {
            return ClockTurn.one(before, clock, running -> running.done(level, ClockLevel.State.SKIPPED, at));
        }
    }
}
