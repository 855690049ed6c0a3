package org.jiesu.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jiesu.config.Fields;
import org.jiesu.config.Mistakes;
import org.jiesu.config.YamlFile;
import org.jiesu.core.duty.InForce;
import org.jiesu.core.duty.OwnDepartment;
import org.jiesu.core.duty.Unit;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.duty.UnitKind;
import org.jiesu.core.duty.Units;

/** Reads the units, and which of them answer to the departments that the rule-book names in general. */
final class UnitFiles {
    static final String UNITS = "duty/units.yaml";
    static final String DEPARTMENTS = "duty/departments.yaml";

    private final Mistakes mistakes;
    private final List<Unit> units = new ArrayList<>();
    private final Map<UnitCode, Integer> codes = new HashMap<>();
    private final Set<String> generic = new LinkedHashSet<>();
    private final List<OwnDepartment> departments = new ArrayList<>();
    private final List<UnitRelations.Named> relations = new ArrayList<>();
    private Units known = new Units(List.of(), Set.of(), List.of());

    UnitFiles(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    Units read(String unitsText, String departmentsText) {
        YamlFile.read(UNITS, unitsText, mistakes).ifPresent(mapping -> {
            Fields fields = new Fields(UNITS, mapping, mistakes);
            fields.list("units").forEach(this::unit);
            fields.nothingElse();
        });
        List<Unit> related = UnitRelations.resolved(units, relations);
        units.clear();
        units.addAll(related);
        known = new Units(units, Set.of(), List.of());
        YamlFile.read(DEPARTMENTS, departmentsText, mistakes).ifPresent(mapping -> {
            Fields fields = new Fields(DEPARTMENTS, mapping, mistakes);
            fields.list("departments").forEach(this::department);
            fields.nothingElse();
        });
        return new Units(units, generic, departments);
    }

    private void unit(Fields fields) {
        UnitCode code = new UnitCode(fields.text("code"));
        UnitKind kind = fields.oneOf("kind", UnitKind.byOfficial()).orElse(UnitKind.BODY);
        List<String> aliases = new ArrayList<>(fields.texts("aliases"));
        List<Unit.Former> former = new ArrayList<>();
        for (Fields name : fields.list("former")) {
            former.add(former(name));
        }
        former.forEach(name -> aliases.add(name.name()));
        units.add(new Unit(
                code,
                fields.text("unit"),
                kind,
                fields.textIfAny("district").orElse(""),
                aliases.stream().distinct().toList(),
                new Unit.Place(Optional.empty(), fields.texts("desks"), former, Optional.empty())));
        Integer earlier = codes.putIfAbsent(code, fields.line());
        if (earlier != null) {
            fields.wrong("code", code.value() + " stands already on line " + earlier);
        }
        relations.add(new UnitRelations.Named(fields, fields.textIfAny("parent"), fields.nested("successor")));
        // Names that mean the unit only once a person confirmed it stand in the gazetteer, which asks.
        fields.texts("confirm");
        fields.textIfAny("note");
        fields.textIfAny("source");
        fields.nothingElse();
    }

    private static Unit.Former former(Fields fields) {
        InForce inForce = new InForce(fields.dateIfAny("from").orElse(LocalDate.MIN), fields.dateIfAny("until"));
        if (!inForce.makesSense()) {
            fields.wrong("until", "ends before it begins");
        }
        Unit.Former former = new Unit.Former(fields.text("unit"), inForce);
        fields.textIfAny("source");
        fields.nothingElse();
        return former;
    }

    private void department(Fields fields) {
        String name = fields.text("generic");
        if (!generic.add(name)) {
            fields.wrong("generic", "“" + name + "” stands twice");
        }
        districtsByPrefix().forEach((prefix, district) -> {
            for (Fields own : fields.list(prefix)) {
                own(name, district, own);
            }
        });
        fields.textIfAny("note");
        fields.nothingElse();
    }

    private void own(String name, String district, Fields fields) {
        Optional<String> none = fields.textIfAny("none");
        Optional<String> unit = none.isPresent() ? Optional.empty() : Optional.of(fields.text("unit"));
        InForce inForce = new InForce(fields.dateIfAny("from").orElse(LocalDate.MIN), fields.dateIfAny("until"));
        boolean inferred = fields.flag("inferred");
        if (!inForce.makesSense()) {
            fields.wrong("until", "ends before it begins");
        }
        unit.ifPresent(called -> known.find(district, called)
                .ifPresentOrElse(
                        found -> departments.add(new OwnDepartment(name, district, found.code(), inForce, inferred)),
                        () -> fields.wrong("unit", district + " has no unit “" + called + "”")));
        fields.nothingElse();
    }

    /** The districts by the first letters of their units' codes: PG → 平谷区. */
    private Map<String, String> districtsByPrefix() {
        Map<String, String> districts = new TreeMap<>();
        for (Unit unit : units) {
            if (!unit.district().isEmpty()) {
                districts.putIfAbsent(unit.code().value().replaceFirst("-.*", ""), unit.district());
            }
        }
        return districts;
    }
}
