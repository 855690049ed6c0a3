package org.jiesu.core.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The duty book as published: rules of all tiers, units, delegations and signals. */
public final class DutyBook {
    private final String version;
    private final List<DutyRule> rules;
    private final Units units;
    private final Signals signals;
    private final List<Delegation> delegations;
    private final Map<String, DutyRule> byId = new HashMap<>();
    /** The rules of the overlays by the matter for which they answer, and the district. */
    private final Map<String, Map<String, List<DutyRule>>> rows = new HashMap<>();

    private final Map<String, List<DutyRule>> handedOver = new HashMap<>();
    private final Optional<LocalDate> townshipsBoundFrom;
    private List<Overlay> overlays = List.of();

    /**
     * @param version hash of the files it was read from, so that a decision can name exactly the book that made it
     * @param rules the city's first, then each overlay's in the order of its files
     */
    public DutyBook(String version, List<DutyRule> rules, Units units, Signals signals, List<Delegation> delegations) {
        this.version = version;
        this.rules = List.copyOf(rules);
        this.units = units;
        this.signals = signals;
        this.delegations = List.copyOf(delegations);
        for (DutyRule rule : rules) {
            byId.putIfAbsent(rule.id(), rule);
            rule.standing().of().filter(of -> rule.needsDelegation()).ifPresent(of -> handedOver
                    .computeIfAbsent(of, unseen -> new ArrayList<>())
                    .add(rule));
            if (!rule.ofCity()) {
                enter(rule.id(), rule);
                rule.reach().matters().forEach(matter -> enter(matter, rule));
            }
        }
        townshipsBoundFrom = rules.stream()
                .filter(DutyRule::ofCity)
                .map(rule -> rule.basis().inForce().from())
                .min(Comparator.naturalOrder());
    }

    private void enter(String matter, DutyRule rule) {
        rows.computeIfAbsent(matter, unseen -> new HashMap<>())
                .computeIfAbsent(rule.reach().district(), unseen -> new ArrayList<>())
                .add(rule);
    }

    /** The same book, with what its overlays say about themselves. */
    public DutyBook with(List<Overlay> heads) {
        DutyBook book = new DutyBook(version, rules, units, signals, delegations);
        book.overlays = List.copyOf(heads);
        return book;
    }

    /** The overlays of which rules stand in the book. */
    public List<Overlay> overlays() {
        return overlays;
    }

    public String version() {
        return version;
    }

    public List<DutyRule> rules() {
        return rules;
    }

    public Units units() {
        return units;
    }

    public Signals signals() {
        return signals;
    }

    public List<Delegation> delegations() {
        return delegations;
    }

    /** The first day on which the city's book binds the townships; empty for a book without one. */
    public Optional<LocalDate> townshipsBoundFrom() {
        return townshipsBoundFrom;
    }

    /** The rules in force on a day; those for internal articles among them. */
    public List<DutyRule> inForce(LocalDate day) {
        return rules.stream().filter(rule -> rule.inForce(day)).toList();
    }

    public Optional<DutyRule> rule(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The rules of a district's overlays that answer for a matter, in the order of the files. */
    List<DutyRule> rowsFor(String matter, String district) {
        return rows.getOrDefault(matter, Map.of()).getOrDefault(district, List.of());
    }

    /** The rules by which a township can take a department's place once a delegation is on record. */
    List<DutyRule> handedOver(String rule) {
        return handedOver.getOrDefault(rule, List.of());
    }

    /** The ground on which a unit may lead by a rule on a day, if there is one. */
    public Optional<LeadGround> ground(String ruleId, UnitRef lead, LocalDate day) {
        return rule(ruleId)
                .filter(rule -> rule.inForce(day) && !rule.internal())
                .flatMap(rule -> rule.needsDelegation()
                        ? delegated(rule, lead, day)
                        : Optional.of(LeadGround.byArticle(rule, day)))
                .filter(ground -> ground.lets(lead));
    }

    private Optional<LeadGround> delegated(DutyRule rule, UnitRef lead, LocalDate day) {
        return delegations.stream()
                .filter(act -> act.rule().equals(rule.id()))
                .filter(act -> act.to().equals(lead.code()) && act.inForce().on(day))
                .findFirst()
                .map(act -> new LeadGround(rule, day, Optional.of(act)));
    }
}
