package org.jiesu.core.casefile;

import java.util.Optional;

/** Whether an act is possible on a case as it stands, and is this actor's to do. */
final class Possibility {
    private Possibility() {}

    /** Why not; empty if it is. */
    static Optional<Refusal> refusal(CaseFile file, Act act, Actor actor) {
        CaseStatus status = file.status();
        if (!belongs(file, act, actor)) {
            return Optional.of(Refusal.NOT_YOURS);
        }
        if (status.on(act).isEmpty()) {
            boolean signed = status == CaseStatus.SIGNED || status == CaseStatus.CONTACTED;
            return Optional.of(act == Act.RECALL && signed ? Refusal.SIGNED_ALREADY : Refusal.NOT_NOW);
        }
        if (act == Act.CONTACT && !file.reachable()) {
            return Optional.of(Refusal.CALLER_NOT_REACHABLE);
        }
        boolean unheard = act == Act.REPLY && file.reachable() && status == CaseStatus.SIGNED;
        return unheard ? Optional.of(Refusal.CONTACT_FIRST) : Optional.empty();
    }

    private static boolean belongs(CaseFile file, Act act, Actor actor) {
        boolean holds = file.holder().filter(actor::of).isPresent();
        return switch (act.whose()) {
            case CENTRE -> true;
            case HOLDER -> holds;
            case HOLDER_OR_CENTRE -> holds || actor.unit().isEmpty();
            case CONCERNED -> actor.unit().map(file.standing()::concerns).orElse(true);
        };
    }
}
