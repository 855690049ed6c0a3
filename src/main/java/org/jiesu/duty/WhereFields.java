package org.jiesu.duty;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiesu.config.Fields;
import org.jiesu.core.duty.Unit;
import org.jiesu.core.duty.UnitKind;
import org.jiesu.core.duty.Units;
import org.jiesu.core.duty.Where;
import org.jiesu.core.place.Township;

/** Reads in which part of its district a rule holds. */
final class WhereFields {
    private static final Map<String, Township.Kind> KINDS = kinds();

    private final OverlayFile.Head head;
    private final Units units;

    WhereFields(OverlayFile.Head head, Units units) {
        this.head = head;
        this.units = units;
    }

    private static Map<String, Township.Kind> kinds() {
        Map<String, Township.Kind> kinds = new LinkedHashMap<>();
        kinds.put(UnitKind.TOWNSHIP.official(), Township.Kind.TOWNSHIP);
        kinds.put(UnitKind.SUBDISTRICT.official(), Township.Kind.SUBDISTRICT);
        kinds.put(UnitKind.PARK.official(), Township.Kind.PARK);
        return kinds;
    }

    Where read(Fields rule) {
        return rule.nested("where").map(this::where).orElse(Where.EVERYWHERE);
    }

    private Where where(Fields fields) {
        Set<Township.Kind> kinds = new LinkedHashSet<>();
        for (String word : fields.texts("kinds")) {
            Optional.ofNullable(KINDS.get(word))
                    .ifPresentOrElse(
                            kinds::add,
                            () -> fields.wrong(
                                    "kinds", "“" + word + "” is none of " + String.join(" ", KINDS.keySet())));
        }
        List<String> towns = new ArrayList<>(fields.texts("towns"));
        for (String area : fields.texts("areas")) {
            if (!head.areas().containsKey(area)) {
                fields.wrong("areas", head.name() + " has no area “" + area + "”");
            }
            towns.addAll(head.areas().getOrDefault(area, List.of()));
        }
        Where where = new Where(
                kinds,
                towns(fields, "towns", towns),
                towns(fields, "except", fields.texts("except")),
                Set.copyOf(fields.texts("exceptVillages")));
        if (where.equals(Where.EVERYWHERE)) {
            fields.wrong("kinds", "names nothing: leave “where” out for the whole district");
        }
        fields.nothingElse();
        return where;
    }

    /** By their official names. */
    private Set<String> towns(Fields fields, String key, List<String> named) {
        Set<String> towns = new LinkedHashSet<>();
        for (String name : named) {
            Optional<Unit> unit = units.find(head.district(), name).filter(WhereFields::hasGround);
            unit.map(Unit::name)
                    .ifPresentOrElse(
                            towns::add,
                            () -> fields.wrong(key, head.district() + " has no 乡镇, 街道 or park “" + name + "”"));
        }
        return towns;
    }

    private static boolean hasGround(Unit unit) {
        return KINDS.containsKey(unit.kind().official());
    }
}
