package org.jiesu.core.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jiesu.core.text.Phrase;

/** A change of a rule, and the field in which it must be found. */
record Planted(String field, UnaryOperator<DutyRule> change) {
    private static final LocalDate LATER = LocalDate.of(2031, 5, 1);

    static final List<Planted> ALL = List.of(
            of(
                    "matter",
                    rule -> new DutyRule(
                            new Matter(rule.id(), "另一事项"),
                            rule.basis(),
                            rule.duty(),
                            rule.signs(),
                            rule.standing(),
                            rule.reach())),
            basis("document", it -> new Basis("另一文件", it.tier(), it.clause(), it.quotes(), it.inForce(), it.planned())),
            basis(
                    "clause",
                    it -> new Basis(
                            it.document(), it.tier(), Clause.item("另一项"), it.quotes(), it.inForce(), it.planned())),
            basis(
                    "quotes",
                    it -> new Basis(
                            it.document(),
                            it.tier(),
                            it.clause(),
                            more(it.quotes(), new Quote("又一句", line(it))),
                            it.inForce(),
                            it.planned())),
            basis(
                    "lines",
                    it -> new Basis(
                            it.document(),
                            it.tier(),
                            it.clause(),
                            it.quotes().stream()
                                    .map(quote -> new Quote(quote.words(), quote.line() + 1))
                                    .toList(),
                            it.inForce(),
                            it.planned())),
            basis(
                    "dates",
                    it -> new Basis(
                            it.document(),
                            it.tier(),
                            it.clause(),
                            it.quotes(),
                            new InForce(it.inForce().from(), Optional.of(LATER)),
                            it.planned())),
            basis(
                    "dates",
                    it -> new Basis(
                            it.document(), it.tier(), it.clause(), it.quotes(), it.inForce(), Optional.of(LATER))),
            duty(
                    "leads",
                    it -> new Duty(
                            more(it.leads(), "又一单位"),
                            it.main(),
                            it.helpers(),
                            it.powers(),
                            it.reports(),
                            it.urgency(),
                            it.mode())),
            duty(
                    "main",
                    it -> new Duty(
                            it.leads(),
                            more(it.main(), "又一单位"),
                            it.helpers(),
                            it.powers(),
                            it.reports(),
                            it.urgency(),
                            it.mode())),
            duty(
                    "helpers",
                    it -> new Duty(
                            it.leads(),
                            it.main(),
                            more(it.helpers(), new Duty.Helper("又一单位", "事由", true)),
                            it.powers(),
                            it.reports(),
                            it.urgency(),
                            it.mode())),
            duty(
                    "powers",
                    it -> new Duty(
                            it.leads(),
                            it.main(),
                            it.helpers(),
                            more(it.powers(), "查处"),
                            it.reports(),
                            it.urgency(),
                            it.mode())),
            duty(
                    "reports",
                    it -> new Duty(
                            it.leads(),
                            it.main(),
                            it.helpers(),
                            it.powers(),
                            more(it.reports(), new Duty.ReportDuty("区政府", "立即")),
                            it.urgency(),
                            it.mode())),
            duty(
                    "urgency",
                    it -> new Duty(
                            it.leads(), it.main(), it.helpers(), it.powers(), it.reports(), Urgency.D15, it.mode())),
            duty(
                    "mode",
                    it -> new Duty(
                            it.leads(),
                            it.main(),
                            it.helpers(),
                            it.powers(),
                            it.reports(),
                            it.urgency(),
                            Optional.of(Duty.Mode.WHISTLE))),
            reach(
                    "where",
                    it -> new Reach(
                            it.district(),
                            it.matters(),
                            new Where(Set.of(), Set.of(), Set.of("另一镇"), Set.of("另一村")),
                            it.when(),
                            it.townshipsUntil())),
            reach(
                    "when",
                    it -> new Reach(
                            it.district(),
                            it.matters(),
                            it.where(),
                            and(it.when(), "road", "村路"),
                            it.townshipsUntil())),
            reach(
                    "matters",
                    it -> new Reach(
                            it.district(), more(it.matters(), "U-NEW-1"), it.where(), it.when(), it.townshipsUntil())),
            signs("words", it -> new Signs(more(it.words(), new Phrase("路灯|街灯 不亮", List.of())), it.examples())),
            signs("examples", it -> new Signs(it.words(), more(it.examples(), "又一句诉求"))),
            standing(
                    "accused",
                    it -> new RuleStanding(
                            it.nature(),
                            it.accused().isPresent() ? Optional.empty() : Optional.of(Accused.VILLAGE),
                            it.delegation(),
                            it.of(),
                            it.where())),
            standing(
                    "delegation",
                    it -> new RuleStanding(it.nature(), it.accused(), Optional.of("根据另一委托"), it.of(), it.where())),
            standing(
                    "internal",
                    it -> new RuleStanding(
                            RuleStanding.Nature.INTERNAL, it.accused(), it.delegation(), it.of(), it.where())));

    private static int line(Basis basis) {
        return basis.quotes().get(0).line();
    }

    private static Planted of(String field, UnaryOperator<DutyRule> change) {
        return new Planted(field, change);
    }

    private static Planted basis(String field, UnaryOperator<Basis> change) {
        return of(
                field,
                it -> new DutyRule(
                        it.matter(), change.apply(it.basis()), it.duty(), it.signs(), it.standing(), it.reach()));
    }

    private static Planted duty(String field, UnaryOperator<Duty> change) {
        return of(
                field,
                it -> new DutyRule(
                        it.matter(), it.basis(), change.apply(it.duty()), it.signs(), it.standing(), it.reach()));
    }

    private static Planted reach(String field, UnaryOperator<Reach> change) {
        return of(
                field,
                it -> new DutyRule(
                        it.matter(), it.basis(), it.duty(), it.signs(), it.standing(), change.apply(it.reach())));
    }

    private static Planted signs(String field, UnaryOperator<Signs> change) {
        return of(
                field,
                it -> new DutyRule(
                        it.matter(), it.basis(), it.duty(), change.apply(it.signs()), it.standing(), it.reach()));
    }

    private static Planted standing(String field, UnaryOperator<RuleStanding> change) {
        return of(
                field,
                it -> new DutyRule(
                        it.matter(), it.basis(), it.duty(), it.signs(), change.apply(it.standing()), it.reach()));
    }

    private static <T> List<T> more(List<T> list, T one) {
        List<T> more = new ArrayList<>(list);
        more.add(one);
        return more;
    }

    private static Map<String, String> and(Map<String, String> map, String key, String value) {
        Map<String, String> more = new HashMap<>(map);
        more.put(key, value);
        return more;
    }
}
