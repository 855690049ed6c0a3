package org.jiesu.core.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.sla.Clock;
import org.jiesu.core.sla.Subject;

/**
 * Something that has happened to a case and stays true. Facts hold no personal data and no free text: those are
 * {@link ContentRef contents}.
 */
public sealed interface CaseFact
        permits CaseFact.Received,
                CaseFact.Dispatched,
                CaseFact.Transferred,
                CaseFact.Recalled,
                CaseFact.Signed,
                CaseFact.Contacted,
                CaseFact.Replied,
                CaseFact.CalledBack,
                CaseFact.Closed,
                CaseFact.Reopened,
                RemarkFact,
                ReturnFact,
                RespiteFact,
                PromiseFact,
                WhistleFact,
                ClockFact {
    /** Where the case stands after this fact. */
    default Standing moves(Standing before, Instant at) {
        return before;
    }

    /** What decides about its terms after this fact. */
    default Subject tells(Subject before) {
        return before;
    }

    /** The clocks of the case after this fact, which became true at {@code at}. */
    default List<Clock> turns(List<Clock> before, Instant at) {
        return before;
    }

    /** 受理: a complaint came in. */
    record Received(CaseNumber number, Intake intake, Place place, Caller caller, Verdict verdict, ContentRef decision)
            implements CaseFact {
        Subject subject() {
            return new Subject(
                    intake.kind(),
                    verdict.urgency(),
                    Optional.empty(),
                    place.district(),
                    intake.source().flatMap(Source::dueAt));
        }
    }

    /**
     * How it came in.
     *
     * @param occurredAt when the trouble happened, if it was told
     * @param title what the operator called it, if anything
     * @param source where it came from, if another system sent it
     */
    record Intake(
            String kind,
            String channel,
            Optional<String> requestKind,
            Optional<Instant> occurredAt,
            ContentRef text,
            Optional<ContentRef> title,
            Optional<Source> source) {}

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
        public Standing moves(Standing before, Instant at) {
            return before.given(Act.DISPATCH, assignment, at);
        }

        @Override
        public Subject tells(Subject before) {
            return assignment.tells(before);
        }
    }

    /** 改派: from one unit to another, by what lets the other lead on the day of this fact. */
    record Transferred(UnitCode from, Assignment assignment) implements CaseFact {
        @Override
        public Standing moves(Standing before, Instant at) {
            return before.given(Act.TRANSFER, assignment, at);
        }

        @Override
        public Subject tells(Subject before) {
            return assignment.tells(before);
        }
    }

    /** 撤回派单: a wrong dispatch taken back before it was signed. */
    record Recalled(UnitCode from, ContentRef reason) implements CaseFact {
        @Override
        public Standing moves(Standing before, Instant at) {
            return before.recalled(at);
        }
    }

    /** 签收 */
    record Signed(UnitCode unit) implements CaseFact {
        @Override
        public Standing moves(Standing before, Instant at) {
            return before.signed(unit);
        }
    }

    /** 联系: an attempt to speak to the caller. */
    record Contacted(UnitCode unit, boolean reached, ContentRef note) implements CaseFact {
        @Override
        public Standing moves(Standing before, Instant at) {
            return before.called(reached, at);
        }
    }

    /** 办理反馈 */
    record Replied(UnitCode unit, ClosingKind closingKind, ContentRef text) implements CaseFact {
        @Override
        public Standing moves(Standing before, Instant at) {
            return before.replied(at);
        }
    }

    /**
     * 回访: one call back.
     *
     * @param counts whether it counts as an attempt: a second one in the same half of a day does not
     */
    record CalledBack(Callback answer, boolean counts) implements CaseFact {
        @Override
        public Standing moves(Standing before, Instant at) {
            return counts ? before.calledBack(at) : before;
        }
    }

    /** 办结 */
    record Closed(Closing why) implements CaseFact {
        @Override
        public Standing moves(Standing before, Instant at) {
            return before.closed();
        }
    }

    /**
     * 重办: a new period begins, and the unit that led signs and answers anew. What the period before brought stands.
     *
     * @param reason empty where the callback itself was the reason
     */
    record Reopened(int period, UnitCode lead, Optional<ContentRef> reason) implements CaseFact {
        @Override
        public Standing moves(Standing before, Instant at) {
            return before.reopened(period, lead);
        }
    }
}
