package org.jiesu.core.duty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What the entries of a book say, told as texts by the names of their fields. */
final class BookEntries {
    private BookEntries() {}

    /**
     * One entry.
     *
     * @param name for the reader
     * @param fields every field of its kind, in one order; an empty list for what it does not say
     */
    record Told(String name, Map<String, List<String>> fields) {}

    static Map<String, Told> rules(DutyBook book) {
        return told(book.rules(), DutyRule::id, rule -> new Told(rule.matter().name(), RuleTold.fields(rule)));
    }

    static Map<String, Told> units(DutyBook book) {
        return told(book.units().all(), unit -> unit.code().value(), BookEntries::unit);
    }

    private static Told unit(Unit unit) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("unit", List.of(unit.name()));
        fields.put("district", unit.district().isEmpty() ? List.of() : List.of(unit.district()));
        fields.put("kind", List.of(unit.kind().official()));
        fields.put("aliases", unit.aliases());
        fields.put(
                "former",
                unit.place().former().stream()
                        .map(former -> former.name() + " " + days(former.inForce()))
                        .toList());
        fields.put("parent", unit.place().parent().map(UnitCode::value).stream().toList());
        fields.put("desks", unit.place().desks());
        fields.put(
                "successor",
                unit.place().successor().stream()
                        .map(next -> next.unit().value() + " " + next.from() + inferred(next.inferred()))
                        .toList());
        return new Told(unit.name(), fields);
    }

    /** Which units answer to a department in a district, in their order. */
    static Map<String, Told> departments(DutyBook book) {
        Map<String, Told> departments = new LinkedHashMap<>();
        for (OwnDepartment own : book.units().departments()) {
            String id = own.generic() + " " + own.district();
            Told told = departments.computeIfAbsent(id, unseen -> new Told(id, new LinkedHashMap<>()));
            told.fields()
                    .computeIfAbsent("units", unseen -> new ArrayList<>())
                    .add(own.unit().value() + " " + days(own.inForce()) + inferred(own.inferred()));
        }
        return departments;
    }

    static Map<String, Told> delegations(DutyBook book) {
        return told(book.delegations(), Delegation::id, BookEntries::delegation);
    }

    private static Told delegation(Delegation delegation) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("from", List.of(delegation.act().from().value()));
        fields.put("clause", List.of(delegation.act().clause()));
        fields.put("approver", List.of(delegation.act().approver()));
        fields.put("dates", List.of(days(delegation.inForce())));
        return new Told(delegation.act().document(), fields);
    }

    static List<String> signals(DutyBook book) {
        List<String> told = new ArrayList<>();
        Signals signals = book.signals();
        signals.uncovered()
                .forEach(one -> told.add(one.matter() + " " + one.suggestion() + one.urgency() + signs(one.signs())));
        signals.elsewhere()
                .forEach(one -> told.add(one.matter() + " " + one.transfer() + one.urgency() + signs(one.signs())));
        signals.dangers().forEach(one -> told.add(one.toString()));
        return told;
    }

    static List<String> circumstances(DutyBook book) {
        return book.signals().circumstances().stream()
                .map(one -> one.name() + " " + one.question() + " " + one.values())
                .toList();
    }

    static List<String> overlays(DutyBook book) {
        return book.overlays().stream()
                .map(one -> one.name()
                        + one.district()
                        + one.prefix()
                        + one.documents().values().stream()
                                .map(Overlay.Document::toString)
                                .sorted()
                                .toList()
                        + one.rows().all()
                        + one.rows().covered().stream().sorted().toList()
                        + one.rows().leftOut().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                                .toList())
                .toList();
    }

    static List<String> signs(Signs signs) {
        List<String> told = new ArrayList<>(words(signs));
        told.addAll(signs.examples());
        return told;
    }

    static List<String> words(Signs signs) {
        return signs.words().stream().map(word -> word.written()).toList();
    }

    /** From its first day to its last; nothing for a day that is not told. */
    static String days(InForce inForce) {
        boolean always = inForce.from().equals(InForce.ALWAYS.from());
        return (always ? "" : inForce.from().toString()) + "～"
                + inForce.until().map(Object::toString).orElse("");
    }

    static String inferred(boolean inferred) {
        return inferred ? "（推定）" : "";
    }

    private static <T> Map<String, Told> told(List<T> entries, Function<T, String> id, Function<T, Told> tell) {
        Map<String, Told> told = new LinkedHashMap<>();
        for (T entry : entries) {
            told.putIfAbsent(id.apply(entry), tell.apply(entry));
        }
        return told;
    }
}
