package org.jiesu.core.casefile;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.duty.Urgency;
import org.jiesu.core.sla.Clock;
import org.jiesu.core.sla.Subject;

/**
 * A case as its facts have made it: it decides what may be done to it, and is nothing but the fold of what was done. It
 * never changes; {@link #after} gives the next one.
 *
 * @param version counts what changes which acts are possible; a person's {@code If-Match}
 * @param seq number of the last fact
 * @param subject what decides how long each act may take
 * @param reach who can reach the citizen
 * @param clocks those of all periods, ended ones included
 */
public record CaseFile(
        CaseId id, int version, int seq, Subject subject, Reach reach, Standing standing, List<Clock> clocks) {
    public CaseFile {
        clocks = List.copyOf(clocks);
    }

    /** The case that its first fact makes. */
    public static CaseFile open(CaseId id, CaseFact.Received received) {
        Reach reach = Reach.of(received.caller());
        return new CaseFile(id, 1, 1, received.subject(), reach, Standing.IN_REVIEW, List.of());
    }

    /**
     * The case that its facts have made.
     *
     * @param facts in order, the reception first
     */
    public static CaseFile told(List<RecordedFact> facts) {
        RecordedFact first = facts.get(0);
        CaseFile file = open(first.id(), (CaseFact.Received) first.fact());
        for (RecordedFact next : facts.subList(1, facts.size())) {
            file = file.after(next.fact(), next.at());
        }
        return file;
    }

    /** The case after one more fact, which became true at {@code at}. */
    public CaseFile after(CaseFact fact, Instant at) {
        Standing next = fact.moves(standing, at);
        return new CaseFile(
                id,
                otherActsPossible(fact, next) ? version + 1 : version,
                seq + 1,
                fact.tells(subject),
                reach,
                next,
                fact.turns(clocks, at));
    }

    /** Also a correction: whoever chose by what was wrong must look again. */
    private boolean otherActsPossible(CaseFact fact, Standing next) {
        return next.status() != standing.status()
                || !next.holder().equals(standing.holder())
                || next.tally().period() != period()
                || !next.proceedings().equals(standing.proceedings())
                || fact.tells(subject).urgency() != urgency()
                || fact instanceof RemarkFact.Corrected;
    }

    /** When the nearest act that somebody owes is due; empty when none is, or none has a time. */
    public Optional<Instant> nextDue() {
        return clocks.stream()
                .filter(clock -> clock.running() && clock.kind().owed())
                .flatMap(clock -> clock.dueAt().stream())
                .min(Comparator.naturalOrder());
    }

    public Urgency urgency() {
        return subject.urgency();
    }

    public CaseStatus status() {
        return standing.status();
    }

    public Optional<UnitCode> holder() {
        return standing.holder();
    }

    /** Counted from 1; each reopening begins another. */
    public int period() {
        return standing.tally().period();
    }

    public Decision dispatch(Actor actor, Assignment assignment) {
        return unlessRefused(Act.DISPATCH, actor, () -> Decision.accepted(new CaseFact.Dispatched(assignment)));
    }

    /** 改派. The unit that has the case now is not given it again. */
    public Decision transfer(Actor actor, Assignment assignment) {
        return unlessRefused(
                Act.TRANSFER,
                actor,
                () -> holder().filter(assignment.lead()::equals).isPresent()
                        ? Decision.refused(Refusal.SAME_UNIT)
                        : Decision.accepted(new CaseFact.Transferred(holder().orElseThrow(), assignment)));
    }

    /** 撤回派单, before it is signed. */
    public Decision recall(Actor actor, ContentRef reason) {
        return asHolds(Act.RECALL, actor, unit -> Decision.accepted(new CaseFact.Recalled(unit, reason)));
    }

    public Decision sign(Actor actor) {
        return asHolds(Act.SIGN, actor, unit -> Decision.accepted(new CaseFact.Signed(unit)));
    }

    public Decision contact(Actor actor, boolean reached, ContentRef note) {
        return asHolds(Act.CONTACT, actor, unit -> Decision.accepted(new CaseFact.Contacted(unit, reached, note)));
    }

    public Decision reply(Actor actor, ClosingKind closingKind, ContentRef text) {
        return asHolds(Act.REPLY, actor, unit -> Decision.accepted(new CaseFact.Replied(unit, closingKind, text)));
    }

    /**
     * 回访: settled closes the case, unsettled reopens it. Who is not reached in so many attempts, each in another half of
     * a day, is not waited for any longer; who left no number not at all.
     */
    public Decision callback(Actor actor, Callback answer, int attempts, Instant at) {
        return unlessRefused(Act.CALLBACK, actor, () -> {
            Attempt attempt = standing.tally().unanswered(attempts, reach.byHotline(), at);
            CaseFact called = new CaseFact.CalledBack(answer, answer.reached() || attempt.counts());
            if (answer.settled()) {
                return Decision.accepted(called, new CaseFact.Closed(Closing.CALLED_BACK));
            }
            if (answer.reached()) {
                return Decision.accepted(called, again(Optional.empty()));
            }
            return attempt.last()
                    ? Decision.accepted(called, new CaseFact.Closed(Closing.UNREACHED))
                    : Decision.accepted(called);
        });
    }

    /** 重办 at the citizen's or the command centre's wish. */
    public Decision reopen(Actor actor, Optional<ContentRef> reason) {
        return unlessRefused(Act.REOPEN, actor, () -> Decision.accepted(again(reason)));
    }

    private CaseFact again(Optional<ContentRef> reason) {
        return new CaseFact.Reopened(period() + 1, holder().orElseThrow(), reason);
    }

    /** 催单 */
    public Decision urge(Actor actor, Optional<ContentRef> note) {
        return unlessRefused(Act.URGE, actor, () -> Decision.accepted(new RemarkFact.Urged(note)));
    }

    /** 提级; who {@code mayLower} may also make it less urgent. */
    public Decision raise(Actor actor, Urgency to, ContentRef reason, boolean mayLower) {
        return unlessRefused(Act.RAISE, actor, () -> {
            if (to == urgency()) {
                return Decision.refused(Refusal.SAME_URGENCY);
            }
            return to.moreUrgentThan(urgency()) || mayLower
                    ? Decision.accepted(new RemarkFact.Raised(urgency(), to, reason))
                    : Decision.refused(Refusal.ONLY_THE_CENTRE_LOWERS);
        });
    }

    /** 更正 */
    public Decision correct(Actor actor, Correction correction) {
        return unlessRefused(Act.CORRECT, actor, () -> Decision.accepted(new RemarkFact.Corrected(correction)));
    }

    /** 记事 */
    public Decision note(Actor actor, ContentRef text) {
        return unlessRefused(Act.NOTE, actor, () -> Decision.accepted(new RemarkFact.Noted(text)));
    }

    /** Why this actor cannot do this act now; empty if it can. Pages offer what is not refused here. */
    public Optional<Refusal> refuses(Act act, Actor actor) {
        return Possibility.refusal(this, act, actor);
    }

    Decision unlessRefused(Act act, Actor actor, Supplier<Decision> then) {
        return refuses(act, actor).map(Decision::refused).orElseGet(then);
    }

    Decision asHolds(Act act, Actor actor, Function<UnitCode, Decision> then) {
        return unlessRefused(act, actor, () -> then.apply(holder().orElseThrow()));
    }
}
