package org.jiesu.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiesu.core.casefile.Assignment;
import org.jiesu.core.casefile.Ground;
import org.jiesu.core.casefile.Verdict;
import org.jiesu.core.duty.DutyRule;
import org.jiesu.core.duty.LeadGround;
import org.jiesu.core.duty.Matter;
import org.jiesu.core.duty.Ownership;
import org.jiesu.core.duty.Route;
import org.jiesu.core.duty.RouteDecision;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.duty.UnitRef;
import org.jiesu.core.duty.Urgency;
import org.jiesu.store.Change;

/**
 * A route together with what the operator settled by hand.
 *
 * <p>The operator may raise the urgency or lower it, and may pick an owner among the router's candidates, each of which
 * has an article. Whatever else the operator wishes, a dispatcher decides.
 *
 * @param chosen the owner to dispatch to at once; empty where a person must decide first
 */
record Judged(Route route, Optional<Chosen> chosen, Urgency urgency) {
    /** An owner with the ground that lets it lead. */
    record Chosen(UnitRef lead, Matter matter, LeadGround ground, List<UnitCode> helpers) {}

    static Judged of(Route route, Filing.Wishes wishes) {
        Urgency urgency = wishes.urgency().orElse(route.findings().pressure().urgency());
        boolean wished = wishes.lead().isPresent() || wishes.matter().isPresent();
        Optional<Chosen> chosen = wished ? picked(route, wishes) : sure(route);
        return new Judged(route, chosen.filter(Judged::known).filter(Judged::boundByIt), urgency);
    }

    private static Optional<Chosen> sure(Route route) {
        return route.decision() == RouteDecision.ROUTE ? first(route) : Optional.empty();
    }

    private static Optional<Chosen> first(Route route) {
        Ownership ownership = route.ownership();
        List<UnitCode> helpers = ownership.coHandlers().stream()
                .map(helper -> helper.unit().code())
                .toList();
        return ownership.lead().flatMap(lead -> ownership
                .ground()
                .map(ground -> new Chosen(
                        lead, route.findings().matter().orElse(ground.rule().matter()), ground, helpers)));
    }

    private static Optional<Chosen> picked(Route route, Filing.Wishes wishes) {
        Optional<Chosen> first = first(route).filter(chosen -> fits(chosen.lead(), chosen.matter(), wishes));
        return first.or(() -> route.findings().alternatives().stream()
                .filter(other -> fits(other.lead(), other.matter(), wishes))
                .flatMap(other ->
                        other
                                .ground()
                                .map(ground -> new Chosen(other.lead(), other.matter(), ground, List.of()))
                                .stream())
                .findFirst());
    }

    private static boolean fits(UnitRef lead, Matter matter, Filing.Wishes wishes) {
        return wishes.lead()
                        .map(wish -> wish.equals(lead.code().value()) || wish.equals(lead.unit()))
                        .orElse(true)
                && wishes.matter().map(matter.code()::equals).orElse(true);
    }

    /** The rule-book binds only 乡镇: an article that has a town lead is no ground for a 街道. */
    private static boolean boundByIt(Chosen chosen) {
        DutyRule rule = chosen.ground().rule();
        return chosen.lead().isTownship() || !rule.ofCity() || !rule.duty().ledByTownship();
    }

    /** A department named in general or the township of a case without a place is nobody's desk. */
    private static boolean known(Chosen chosen) {
        return !chosen.lead().code().equals(UnitCode.NONE);
    }

    Optional<Change.NamedMatter> matter() {
        return chosen.map(Chosen::matter)
                .or(() -> route.findings().matter())
                .map(matter -> new Change.NamedMatter(matter.code(), matter.name()));
    }

    Optional<Assignment> assignment() {
        return chosen.map(owner -> new Assignment(
                owner.lead().code(),
                owner.lead().kind(),
                ground(owner.ground()),
                owner.helpers().stream()
                        .filter(helper -> !helper.equals(UnitCode.NONE)
                                && !helper.equals(owner.lead().code()))
                        .distinct()
                        .toList(),
                Optional.of(owner.matter().code()),
                Optional.empty()));
    }

    private Ground ground(LeadGround ground) {
        return ground.delegation()
                .<Ground>map(act -> new Ground.Delegated(act.id()))
                .orElseGet(() ->
                        new Ground.Article(ground.rule().id(), route.versions().dutyBook()));
    }

    Verdict verdict(LocalDate day) {
        return new Verdict(
                route.decision().word(),
                route.lead().map(UnitRef::code).filter(code -> !code.equals(UnitCode.NONE)),
                route.ownership().rule().map(DutyRule::id),
                urgency,
                (int) Math.round(route.verdict().confidence() * 100),
                day,
                route.versions().dutyBook(),
                route.versions().model());
    }
}
