package org.jiesu.core.duty;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the law makes of a matter in a situation.
 *
 * @param rule the rule that prevails
 * @param leads who may lead by it there and then, by the names the rule uses, the first first; empty where nobody may
 * @param hangs what would have to be known to be sure
 * @param accused whose persons the matter accuses
 * @param precedence why it prevails; told only of the matter that is chosen, for telling takes longer than deciding
 */
record Prevailing(
        DutyRule rule, List<String> leads, Hangs hangs, Optional<Accused> accused, Supplier<Precedence> precedence) {
    Prevailing {
        leads = List.copyOf(leads);
    }

    Prevailing(DutyRule rule, List<String> leads, Hangs hangs, Supplier<Precedence> precedence) {
        this(rule, leads, hangs, Optional.empty(), precedence);
    }

    /** The same without those whom the matter accuses, as leads or beside them, and told so. */
    Prevailing accusing(Accused whose) {
        return new Prevailing(
                rule, leads.stream().filter(name -> !whose.spares(name)).toList(), hangs, Optional.of(whose), () -> {
                    Precedence told = precedence.get();
                    return new Precedence(
                            told.tier(),
                            told.because() + "；" + whose.told(),
                            told.confirmedBy(),
                            told.beaten(),
                            told.inferred());
                });
    }

    /** Whether a unit that the rule names is accused itself. */
    boolean spares(UnitRef unit) {
        return accused.filter(whose -> whose.spares(unit.kind())).isPresent();
    }

    /**
     * On what the answer still hangs.
     *
     * @param ownerOnPlace whether another place would give another owner
     * @param ownerOnCircumstance whether another answer to {@code open} would give another owner
     * @param open names of circumstances that would change owner, urgency or article
     */
    record Hangs(boolean ownerOnPlace, boolean ownerOnCircumstance, List<String> open) {
        static final Hangs ON_NOTHING = new Hangs(false, false, List.of());

        Hangs {
            open = List.copyOf(open);
        }

        /** The same where every place was found to have the same owner. */
        Hangs whereverItIs() {
            return new Hangs(false, ownerOnCircumstance, open);
        }
    }
}
