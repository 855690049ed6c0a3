package org.jiesu.core.duty;

import java.util.List;
import java.util.Optional;

/**
 * Who answers and who helps. Cannot hold a township as a lead without the article or delegation that lets it.
 *
 * @param leads the first leads; empty when there is no candidate at all
 * @param ground the rule they lead by; empty for what no rule owns
 * @param precedence why that rule prevails over the others
 */
public record Ownership(
        List<UnitRef> leads, Optional<LeadGround> ground, List<CoHandler> coHandlers, Optional<Precedence> precedence) {
    public static final Ownership NOBODY = new Ownership(List.of(), Optional.empty(), List.of());

    public Ownership {
        leads = List.copyOf(leads);
        coHandlers = List.copyOf(coHandlers);
        for (UnitRef lead : leads) {
            LeadGround.require(lead, ground);
        }
    }

    public Ownership(List<UnitRef> leads, Optional<LeadGround> ground, List<CoHandler> coHandlers) {
        this(leads, ground, coHandlers, Optional.empty());
    }

    public Optional<UnitRef> lead() {
        return leads.stream().findFirst();
    }

    public Optional<DutyRule> rule() {
        return ground.map(LeadGround::rule);
    }

    /** A unit that helps (协办), and with what. */
    public record CoHandler(UnitRef unit, String why, boolean inferred) {}
}
