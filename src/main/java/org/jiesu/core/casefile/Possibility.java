package org.jiesu.core.casefile;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether an act is possible on a case as it stands, and is this actor's to do. */
final class Possibility {
    /** What would settle a case about which the command centre is to rule, or go on as if it had ruled. */
    private static final Set<Act> WAIT_FOR_RULING = EnumSet.of(
            Act.RECALL,
            Act.TRANSFER,
            Act.SIGN,
            Act.CONTACT,
            Act.REPLY,
            Act.RETURN,
            Act.EXTEND,
            Act.HOLD,
            Act.APPROVE,
            Act.ASK);

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
        if ((act == Act.CONTACT || act == Act.ASK) && !file.reach().byUnit()) {
            return Optional.of(Refusal.CALLER_NOT_REACHABLE);
        }
        boolean unheard = act == Act.REPLY && file.reach().byUnit() && status == CaseStatus.SIGNED;
        return unheard
                ? Optional.of(Refusal.CONTACT_FIRST)
                : aside(file.standing().proceedings(), act);
    }

    /** What goes on beside the way can stand in the way. */
    private static Optional<Refusal> aside(Proceedings proceedings, Act act) {
        if (proceedings.returned().isPresent() && WAIT_FOR_RULING.contains(act)) {
            return Optional.of(Refusal.RETURN_AWAITS_RULING);
        }
        boolean asked = proceedings.request().isPresent();
        Refusal refusal =
                switch (act) {
                    case ADJUDICATE -> proceedings.returned().isEmpty() ? Refusal.NOTHING_TO_RULE_ON : null;
                    case EXTEND, HOLD -> asked ? Refusal.REQUEST_PENDING : held(proceedings);
                    case APPROVE -> asked ? null : Refusal.NOTHING_ASKED;
                    case RESUME -> proceedings.held() ? null : Refusal.NOT_HELD;
                    case ASK -> held(proceedings);
                    default -> null;
                };
        return Optional.ofNullable(refusal);
    }

    private static @Nullable Refusal held(Proceedings proceedings) {
        return proceedings.held() ? Refusal.HELD_ALREADY : null;
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
