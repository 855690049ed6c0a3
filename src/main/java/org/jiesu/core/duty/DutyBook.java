package org.jiesu.core.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The duty book as published: rules, units, delegations and signals.
 *
 * @param version hash of the files it was read from, so that a decision can name exactly the book that made it
 */
public record DutyBook(
        String version, List<DutyRule> rules, Units units, Signals signals, List<Delegation> delegations) {
    public DutyBook {
        rules = List.copyOf(rules);
        delegations = List.copyOf(delegations);
    }

    /** The rules in force on a day; those for internal articles among them. */
    public List<DutyRule> inForce(LocalDate day) {
        return rules.stream().filter(rule -> rule.inForce(day)).toList();
    }

    public Optional<DutyRule> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** The ground on which a unit may lead by a rule on a day, if there is one. */
    public Optional<LeadGround> ground(String ruleId, UnitRef lead, LocalDate day) {
        return rule(ruleId)
                .filter(rule -> rule.inForce(day) && !rule.internal())
                .flatMap(rule -> rule.needsDelegation() ? delegated(rule, lead, day) : byArticle(rule, day))
                .filter(ground -> ground.lets(lead));
    }

    private static Optional<LeadGround> byArticle(DutyRule rule, LocalDate day) {
        return Optional.of(LeadGround.byArticle(rule, day));
    }

    private Optional<LeadGround> delegated(DutyRule rule, UnitRef lead, LocalDate day) {
        return delegations.stream()
                .filter(act -> act.rule().equals(rule.id()))
                .filter(act -> act.to().equals(lead.code()) && act.inForce().on(day))
                .findFirst()
                .map(act -> new LeadGround(rule, day, Optional.of(act)));
    }
}
