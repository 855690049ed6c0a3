package org.jiesu.core.casefile;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.duty.Urgency;
import org.jiesu.core.sla.Clock;

/**
 * A case as its facts have made it: it decides what may be done to it, and is nothing but the fold of what was done. It
 * never changes; {@link #after} gives the next one.
 *
 * @param version counts what changes which acts are possible; a person's {@code If-Match}
 * @param seq number of the last fact
 * @param reachable whether the citizen left a telephone number
 * @param clocks those of the present period, ended ones included
 */
public record CaseFile(
        CaseId id, int version, int seq, Urgency urgency, boolean reachable, Standing standing, List<Clock> clocks) {
    public CaseFile {
        clocks = List.copyOf(clocks);
    }

    /** The case that its first fact makes. */
    public static CaseFile open(CaseId id, CaseFact.Received received) {
        boolean reachable = received.caller().reachable();
        return new CaseFile(id, 1, 1, received.verdict().urgency(), reachable, Standing.IN_REVIEW, List.of());
    }

    /** The case after one more fact, which became true at {@code at}. */
    public CaseFile after(CaseFact fact, Instant at) {
        Standing next = fact.moves(standing);
        boolean otherActsPossible =
                next.status() != standing.status() || !next.holder().equals(standing.holder());
        return new CaseFile(
                id,
                otherActsPossible ? version + 1 : version,
                seq + 1,
                urgency,
                reachable,
                next,
                fact.turns(clocks, at));
    }

    /** When the nearest of its running clocks is due; empty when none runs. */
    public Optional<Instant> nextDue() {
        return clocks.stream().filter(Clock::running).map(Clock::dueAt).min(Comparator.naturalOrder());
    }

    public CaseStatus status() {
        return standing.status();
    }

    public Optional<UnitCode> holder() {
        return standing.holder();
    }

    public Decision dispatch(Assignment assignment) {
        return status().on(Act.DISPATCH).isEmpty()
                ? Decision.refused(Refusal.NOT_NOW)
                : Decision.accepted(new CaseFact.Dispatched(assignment));
    }

    public Decision sign(Actor actor) {
        return asHolder(actor, Act.SIGN, unit -> Decision.accepted(new CaseFact.Signed(unit)));
    }

    public Decision contact(Actor actor, boolean reached, ContentRef note) {
        return asHolder(actor, Act.CONTACT, unit -> Decision.accepted(new CaseFact.Contacted(unit, reached, note)));
    }

    public Decision reply(Actor actor, ClosingKind closingKind, ContentRef text) {
        return asHolder(actor, Act.REPLY, unit -> Decision.accepted(new CaseFact.Replied(unit, closingKind, text)));
    }

    /** Why this actor cannot do this act now; empty if it can. Pages offer what is not refused here. */
    public Optional<Refusal> refuses(Act act, Actor actor) {
        if (act != Act.DISPATCH && holder().filter(actor::of).isEmpty()) {
            return Optional.of(Refusal.NOT_YOURS);
        }
        if (status().on(act).isEmpty()) {
            return Optional.of(Refusal.NOT_NOW);
        }
        return switch (act) {
            case DISPATCH, SIGN -> Optional.empty();
            case CONTACT -> reachable ? Optional.empty() : Optional.of(Refusal.CALLER_NOT_REACHABLE);
            case REPLY ->
                reachable && status() == CaseStatus.SIGNED ? Optional.of(Refusal.CONTACT_FIRST) : Optional.empty();
        };
    }

    private Decision asHolder(Actor actor, Act act, Function<UnitCode, Decision> then) {
        return refuses(act, actor).map(Decision::refused).orElseGet(() -> then.apply(holder().orElseThrow()));
    }
}
