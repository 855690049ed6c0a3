package org.jiesu.core.duty;

import java.time.LocalDate;

/** One rule of the duty book: for this matter, by these words of the law, these units lead and help. */
public record DutyRule(Matter matter, Basis basis, Duty duty, Signs signs, RuleStanding standing, Reach reach) {
    /** A rule of the city's book: for its own matter alone, everywhere. */
    public DutyRule(Matter matter, Basis basis, Duty duty, Signs signs, RuleStanding standing) {
        this(matter, basis, duty, signs, standing, Reach.CITY);
    }

    public String id() {
        return matter.code();
    }

    public boolean inForce(LocalDate day) {
        return basis.inForce().on(day);
    }

    public boolean inferred() {
        return standing.nature() == RuleStanding.Nature.INFERRED;
    }

    /** Whether its lead is 推定 on the day: by its nature, or because the time it plans for is over. */
    public boolean inferredOn(LocalDate day) {
        return inferred() || basis.pastPlan(day);
    }

    public boolean internal() {
        return standing.nature() == RuleStanding.Nature.INTERNAL;
    }

    /** A township leads by it only where a delegation is on record. */
    public boolean needsDelegation() {
        return standing.delegation().isPresent();
    }

    /** Whether it belongs to the city's book, and not to a district's overlay. */
    public boolean ofCity() {
        return basis.ofCity();
    }

    /**
     * Whether a township can lead by it on the day without a delegation: by the words of the text, in their time, and by
     * a gazette only until the city's book binds the townships.
     */
    public boolean letsTownshipsLead(LocalDate day) {
        return duty.ledByTownship()
                && !inferredOn(day)
                && !basis.quotes().isEmpty()
                && reach.townshipsUntil().map(day::isBefore).orElse(true);
    }
}
