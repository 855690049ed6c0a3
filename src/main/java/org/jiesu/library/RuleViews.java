package org.jiesu.library;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jiesu.core.duty.Basis;
import org.jiesu.core.duty.Clause;
import org.jiesu.core.duty.Duty;
import org.jiesu.core.duty.DutyBook;
import org.jiesu.core.duty.DutyRule;
import org.jiesu.core.duty.Matter;
import org.jiesu.core.duty.Signals;
import org.jiesu.core.duty.UnitKind;
import org.jiesu.core.duty.Where;

/** Shows rules on a day, in the names of a district. */
final class RuleViews {
    private final DutyBook book;
    private final Sections sections;
    private final NamedUnits units;

    RuleViews(DutyBook book, Sections sections, NamedUnits units) {
        this.book = book;
        this.sections = sections;
        this.units = units;
    }

    /**
     * The rule as it stands on the day.
     *
     * @param district in whose names departments are told, where the rule is the city's
     */
    RuleView view(DutyRule rule, Optional<String> district, LocalDate day) {
        Optional<String> own = Optional.of(rule.reach().district()).filter(name -> !name.isEmpty());
        return new RuleView(
                rule.id(),
                rule.basis().tier(),
                own,
                sections.of(rule),
                rule.matter(),
                rule.reach().matters().stream()
                        .flatMap(code -> matter(code).stream())
                        .toList(),
                source(rule.basis()),
                parts(rule.duty(), own.or(() -> district), day),
                scope(rule),
                rule.duty().urgency().wire(),
                standing(rule, day));
    }

    Optional<Matter> matter(String code) {
        return book.rule(code).map(DutyRule::matter).or(() -> book.signals().uncovered().stream()
                .map(Signals.Uncovered::matter)
                .filter(matter -> matter.code().equals(code))
                .findFirst());
    }

    private static RuleView.Source source(Basis basis) {
        Clause clause = basis.clause();
        Optional<String> item = Optional.of(clause.item()).filter(words -> !words.isEmpty() && clause.article() > 0);
        return new RuleView.Source(basis.document(), clause.inWords(), item, basis.quotes());
    }

    private RuleView.Parts parts(Duty duty, Optional<String> district, LocalDate day) {
        return new RuleView.Parts(
                parties(duty.leads(), district, day),
                parties(duty.main(), district, day),
                duty.helpers().stream()
                        .flatMap(helper -> units.parties(helper.unit(), district, day).stream()
                                .map(party -> new RuleView.Helper(party, helper.why(), helper.inferred())))
                        .toList(),
                duty.powers(),
                duty.reports(),
                duty.mode().map(Duty.Mode::official));
    }

    private List<RuleView.Party> parties(List<String> names, Optional<String> district, LocalDate day) {
        return names.stream()
                .flatMap(name -> units.parties(name, district, day).stream())
                .toList();
    }

    private static RuleView.Scope scope(DutyRule rule) {
        Where where = rule.reach().where();
        return new RuleView.Scope(
                where.kinds().stream()
                        .sorted()
                        .map(NamedUnits::official)
                        .map(UnitKind::official)
                        .toList(),
                sorted(where.towns()),
                sorted(where.except()),
                sorted(where.exceptVillages()),
                new TreeMap<>(rule.reach().when()));
    }

    private static List<String> sorted(Collection<String> names) {
        return names.stream().sorted().toList();
    }

    private RuleView.Standing standing(DutyRule rule, LocalDate day) {
        Basis basis = rule.basis();
        boolean inForce = rule.inForce(day);
        boolean townships = inForce && !rule.internal() && !rule.needsDelegation() && rule.letsTownshipsLead(day);
        return new RuleView.Standing(
                inForce,
                basis.inForce().from().toString(),
                basis.inForce().until().map(LocalDate::toString),
                basis.planned().map(LocalDate::toString),
                rule.inferredOn(day),
                rule.internal(),
                townships,
                !rule.ofCity() && cityHasOneOf(rule, day),
                rule.standing().delegation());
    }

    private boolean cityHasOneOf(DutyRule rule, LocalDate day) {
        return rule.reach().matters().stream()
                .flatMap(code -> book.rule(code).stream())
                .anyMatch(other -> other.ofCity() && other.inForce(day));
    }
}
