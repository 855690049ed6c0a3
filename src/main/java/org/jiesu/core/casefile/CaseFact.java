package org.jiesu.core.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.sla.Clock;
import org.jiesu.core.sla.ClockId;
import org.jiesu.core.sla.ClockKind;
import org.jiesu.core.sla.ClockLevel;
import org.jiesu.core.sla.LevelName;

/**
 * Something that has happened to a case and stays true. Facts hold no personal data and no free text: those are
 * {@link ContentRef contents}.
 */
public sealed interface CaseFact {
    /** Where the case stands after this fact. */
    default Standing moves(Standing before) {
        return before;
    }

    /** The clocks of the case after this fact, which became true at {@code at}. */
    default List<Clock> turns(List<Clock> before, Instant at) {
        return before;
    }

    /** 受理: a complaint came in. */
    record Received(CaseNumber number, Intake intake, Place place, Caller caller, Verdict verdict, ContentRef decision)
            implements CaseFact {}

    /**
     * How it came in.
     *
     * @param occurredAt when the trouble happened, if it was told
     * @param title what the operator called it, if anything
     */
    record Intake(
            String kind,
            String channel,
            Optional<String> requestKind,
            Optional<Instant> occurredAt,
            ContentRef text,
            Optional<ContentRef> title) {}

    /** Where the trouble is; the address and the point on the map, which may be somebody's home, are content. */
    record Place(
            Optional<String> district,
            Optional<String> township,
            Optional<String> village,
            Optional<ContentRef> address,
            Optional<ContentRef> position) {}

    /**
     * Who called: every case has one, since its contents are encrypted under the caller's key.
     *
     * @param id the caller under whose key the contents of the case are encrypted
     * @param details name and telephone
     * @param reachable whether a telephone number was left
     */
    record Caller(UUID id, Optional<ContentRef> details, boolean anonymous, boolean reachable) {}

    /** 派单 */
    record Dispatched(Assignment assignment) implements CaseFact {
        @Override
        public Standing moves(Standing before) {
            return before.dispatched(assignment);
        }
    }

    /** 签收 */
    record Signed(UnitCode unit) implements CaseFact {
        @Override
        public Standing moves(Standing before) {
            return before.signed(unit);
        }
    }

    /** 联系: an attempt to speak to the caller. */
    record Contacted(UnitCode unit, boolean reached, ContentRef note) implements CaseFact {
        @Override
        public Standing moves(Standing before) {
            return before.called(reached);
        }
    }

    /** 办理反馈 */
    record Replied(UnitCode unit, ClosingKind closingKind, ContentRef text) implements CaseFact {
        @Override
        public Standing moves(Standing before) {
            return before.replied();
        }
    }

    record ClockStarted(Clock clock) implements CaseFact {
        @Override
        public List<Clock> turns(List<Clock> before, Instant at) {
            return Stream.concat(before.stream(), Stream.of(clock)).toList();
        }
    }

    /** The act that a clock waited for was done; an act at the due instant is on time. */
    record ClockEnded(ClockId clock, ClockKind kind, boolean late) implements CaseFact {
        @Override
        public List<Clock> turns(List<Clock> before, Instant at) {
            return one(before, clock, running -> running.ended(at));
        }
    }

    /** A level was passed and the post on its rung is told. */
    record LevelFired(ClockId clock, ClockKind kind, LevelName level, String rung, UnitCode owes) implements CaseFact {
        @Override
        public List<Clock> turns(List<Clock> before, Instant at) {
            return one(before, clock, running -> running.done(level, ClockLevel.State.FIRED, at));
        }
    }

    /** A level was passed together with a higher one, which alone is told. */
    record LevelSkipped(ClockId clock, ClockKind kind, LevelName level) implements CaseFact {
        @Override
        public List<Clock> turns(List<Clock> before, Instant at) {
            return one(before, clock, running -> running.done(level, ClockLevel.State.SKIPPED, at));
        }
    }

    private static List<Clock> one(List<Clock> clocks, ClockId id, UnaryOperator<Clock> change) {
        return clocks.stream()
                .map(clock -> clock.id().equals(id) ? change.apply(clock) : clock)
                .toList();
    }
}
