package org.jiesu.core.duty;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Why a unit may lead on a day: a rule in force, with the recorded delegation where the rule hangs on one. Whoever
 * holds a ground holds the proof; one that is not in force cannot be made.
 */
public record LeadGround(DutyRule rule, LocalDate day, Optional<Delegation> delegation) {
    public LeadGround {
        if (rule.internal() || !rule.inForce(day)) {
            throw new IllegalArgumentException(rule.id() + " is no ground for a lead on " + day);
        }
        if (rule.needsDelegation()
                && delegation.filter(act -> fulfils(act, rule, day)).isEmpty()) {
            throw new IllegalArgumentException(rule.id() + " needs a recorded delegation in force on " + day);
        }
    }

    public static LeadGround byArticle(DutyRule rule, LocalDate day) {
        return new LeadGround(rule, day, Optional.empty());
    }

    private static boolean fulfils(Delegation act, DutyRule rule, LocalDate day) {
        return act.rule().equals(rule.id()) && act.inForce().on(day);
    }

    /**
     * Whether this ground lets the unit lead: a township only by an article's own words or a delegation to itself, and by
     * a district's gazette only before the city's book binds the townships; a district's rule only its own district's; those whom
     * the matter accuses never.
     */
    public boolean lets(UnitRef lead) {
        String district = rule.reach().district();
        boolean foreign = !district.isEmpty()
                && !lead.district().isEmpty()
                && !lead.district().equals(district);
        boolean accused = rule.standing()
                .accused()
                .filter(whose -> whose.spares(lead.kind()))
                .isPresent();
        if (foreign || accused || !lead.isTownship()) {
            return !foreign && !accused;
        }
        return rule.letsTownshipsLead(day)
                && delegation.map(act -> act.to().equals(lead.code())).orElse(true);
    }

    /** Refuses a lead that nothing lets lead; called by everything that holds one. */
    static void require(UnitRef lead, Optional<LeadGround> ground) {
        boolean let = ground.map(reason -> reason.lets(lead)).orElse(!lead.isTownship());
        if (!let) {
            throw new IllegalArgumentException(
                    lead.unit() + " may lead only by an article in force or a recorded delegation of its own");
        }
    }
}
