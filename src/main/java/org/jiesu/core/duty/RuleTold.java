package org.jiesu.core.duty;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a rule says, told as texts by the names that its fields have in the files. */
final class RuleTold {
    private static final List<String> SAID = List.of("true");

    private RuleTold() {}

    static Map<String, List<String>> fields(DutyRule rule) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("matter", List.of(rule.matter().name()));
        basis(rule, fields);
        duty(rule.duty(), fields);
        reach(rule.reach(), fields);
        fields.put("inferred", rule.inferred() ? SAID : List.of());
        fields.put("internal", rule.internal() ? SAID : List.of());
        fields.put(
                "accused",
                rule.standing().accused().map(Accused::official).stream().toList());
        fields.put("delegation", rule.standing().delegation().stream().toList());
        fields.put("of", rule.standing().of().stream().toList());
        fields.put("words", BookEntries.words(rule.signs()));
        fields.put("examples", rule.signs().examples());
        return fields;
    }

    private static void basis(DutyRule rule, Map<String, List<String>> fields) {
        Basis basis = rule.basis();
        fields.put("tier", List.of(basis.tier()));
        fields.put("document", List.of(basis.document()));
        fields.put("clause", List.of(basis.clause().inWords()));
        fields.put("quotes", basis.quotes().stream().map(Quote::words).toList());
        fields.put(
                "lines",
                basis.quotes().stream().map(quote -> "L" + quote.line()).toList());
        List<String> dates = new ArrayList<>(List.of(BookEntries.days(basis.inForce())));
        basis.planned().ifPresent(last -> dates.add("planned " + last));
        rule.reach().townshipsUntil().ifPresent(first -> dates.add("townships bound from " + first));
        fields.put("dates", dates);
    }

    private static void duty(Duty duty, Map<String, List<String>> fields) {
        fields.put("leads", duty.leads());
        fields.put("main", duty.main());
        fields.put(
                "helpers",
                duty.helpers().stream()
                        .map(helper -> helper.unit() + BookEntries.inferred(helper.inferred()) + "：" + helper.why())
                        .toList());
        fields.put("powers", duty.powers());
        fields.put(
                "reports",
                duty.reports().stream()
                        .map(report -> report.to() + "：" + report.when())
                        .toList());
        fields.put("urgency", List.of(duty.urgency().wire()));
        fields.put("mode", duty.mode().map(Duty.Mode::official).stream().toList());
    }

    private static void reach(Reach reach, Map<String, List<String>> fields) {
        Where where = reach.where();
        fields.put("district", reach.district().isEmpty() ? List.of() : List.of(reach.district()));
        fields.put("matters", reach.matters());
        fields.put(
                "where",
                Stream.of(
                                named("kinds ", kinds(where)),
                                named("towns ", where.towns()),
                                named("except ", where.except()),
                                named("exceptVillages ", where.exceptVillages()))
                        .flatMap(List::stream)
                        .toList());
        fields.put(
                "when",
                reach.when().entrySet().stream()
                        .map(fact -> fact.getKey() + "：" + fact.getValue())
                        .sorted()
                        .toList());
    }

    private static Set<String> kinds(Where where) {
        return where.kinds().stream()
                .map(kind -> UnitKind.valueOf(kind.name()).official())
                .collect(Collectors.toSet());
    }

    /** Sets have no order of their own. */
    private static List<String> named(String label, Set<String> names) {
        return names.stream().map(name -> label + name).sorted().toList();
    }
}
