package org.jiesu.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jiesu.config.Fields;
import org.jiesu.core.duty.InForce;
import org.jiesu.core.duty.Unit;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.duty.Units;

/** Connects units with the units they name, once all of them are read, and refuses what cannot be so. */
final class UnitRelations {
    private final List<Unit> units;
    private final List<Named> named;
    private final Units byName;

    /** What one unit says about others, by name; in the order of the units. */
    record Named(Fields fields, Optional<String> parent, Optional<Fields> successor) {}

    private UnitRelations(List<Unit> units, List<Named> named) {
        this.units = units;
        this.named = named;
        this.byName = new Units(units, Set.of(), List.of());
    }

    /** The units, connected; every mistake is told of the unit's own line. */
    static List<Unit> resolved(List<Unit> units, List<Named> named) {
        UnitRelations relations = new UnitRelations(units, named);
        List<Unit> connected = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            connected.add(relations.connected(units.get(i), named.get(i)));
        }
        relations.names();
        relations.circles(connected);
        relations.overlaps();
        return connected;
    }

    private Unit connected(Unit unit, Named names) {
        Optional<Unit> parent = names.parent().flatMap(name -> found(unit, name, names.fields(), "parent"));
        Optional<Unit.Successor> successor = names.successor().flatMap(fields -> successor(unit, fields));
        Unit.Place place = new Unit.Place(
                parent.map(Unit::code), unit.place().desks(), unit.place().former(), successor);
        return new Unit(unit.code(), unit.name(), unit.kind(), unit.district(), unit.aliases(), place);
    }

    private Optional<Unit.Successor> successor(Unit unit, Fields fields) {
        boolean inferred = fields.flag("inferred");
        Optional<LocalDate> from = fields.dateIfAny("from");
        if (from.isEmpty() && !fields.has("from")) {
            fields.wrong("from", "is missing: from which day on it took over");
        }
        Optional<Unit> next = found(unit, fields.text("unit"), fields, "unit");
        fields.nothingElse();
        return next.flatMap(found -> from.map(day -> new Unit.Successor(found.code(), day, inferred)));
    }

    private Optional<Unit> found(Unit unit, String name, Fields fields, String key) {
        Optional<Unit> found = byName.find(unit.district(), name);
        if (found.isEmpty()) {
            fields.wrong(key, unit.district() + " has no unit “" + name + "”");
        }
        return found;
    }

    /** A name that means two units of one district means neither. */
    private void names() {
        Map<String, Unit> claimed = new HashMap<>();
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            List<String> all = Stream.concat(Stream.of(unit.name()), unit.aliases().stream())
                    .distinct()
                    .toList();
            for (String name : all) {
                Unit other = claimed.putIfAbsent(unit.district() + '\t' + name, unit);
                if (other != null && !other.code().equals(unit.code())) {
                    named.get(i)
                            .fields()
                            .wrong(
                                    "aliases",
                                    "“" + name + "” is a name of "
                                            + other.code().value() + " " + other.name() + " too");
                }
            }
        }
    }

    private void circles(List<Unit> connected) {
        Map<UnitCode, Unit> byCode = new LinkedHashMap<>();
        connected.forEach(unit -> byCode.put(unit.code(), unit));
        for (int i = 0; i < connected.size(); i++) {
            Set<UnitCode> seen = new HashSet<>();
            Optional<Unit> next = Optional.of(connected.get(i));
            while (next.isPresent() && seen.add(next.get().code())) {
                next = next.get().place().successor().map(successor -> byCode.get(successor.unit()));
            }
            if (next.filter(connected.get(i)::equals).isPresent()) {
                named.get(i).fields().wrong("successor", connected.get(i).name() + " would succeed itself");
            }
        }
    }

    /** A unit has one official name on a day. */
    private void overlaps() {
        for (int i = 0; i < units.size(); i++) {
            List<Unit.Former> former = units.get(i).place().former();
            for (int one = 0; one < former.size(); one++) {
                for (int other = one + 1; other < former.size(); other++) {
                    if (overlap(former.get(one).inForce(), former.get(other).inForce())) {
                        named.get(i)
                                .fields()
                                .wrong(
                                        "former",
                                        "“" + former.get(one).name() + "” and “"
                                                + former.get(other).name() + "” hold on the same days");
                    }
                }
            }
        }
    }

    private static boolean overlap(InForce one, InForce other) {
        return one.until().map(last -> !last.isBefore(other.from())).orElse(true)
                && other.until().map(last -> !last.isBefore(one.from())).orElse(true);
    }
}
