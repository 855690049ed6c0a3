package org.jiesu.core.duty;

import java.time.LocalDate;

/** One rule of the duty book: for this matter, by these words of the law, these units lead and help. */
public record DutyRule(Matter matter, Basis basis, Duty duty, Signs signs, RuleStanding standing) {
    public String id() {
        return matter.code();
    }

    public boolean inForce(LocalDate day) {
        return basis.inForce().on(day);
    }

    public boolean inferred() {
        return standing.nature() == RuleStanding.Nature.INFERRED;
    }

    public boolean internal() {
        return standing.nature() == RuleStanding.Nature.INTERNAL;
    }

    /** A township leads by it only where a delegation is on record. */
    public boolean needsDelegation() {
        return standing.delegation().isPresent();
    }
}
