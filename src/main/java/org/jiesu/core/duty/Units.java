package org.jiesu.core.duty;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All units, found by code, by any of their names, or as a district's own of a department named in general. */
public final class Units {
    /** The word for the township of the case in rules and labels. */
    public static final String TOWNSHIP_OF_THE_CASE = "属地乡镇";

    private final Map<UnitCode, Unit> byCode = new LinkedHashMap<>();
    private final Map<String, Map<String, Unit>> byName = new HashMap<>();
    private final Set<String> generic;
    private final List<OwnDepartment> departments;

    /**
     * @param generic the departments that rules may name in general
     * @param departments the districts' own; of several in force for one name the first leads
     */
    public Units(List<Unit> units, Set<String> generic, List<OwnDepartment> departments) {
        for (Unit unit : units) {
            byCode.put(unit.code(), unit);
            Map<String, Unit> names = byName.computeIfAbsent(unit.district(), unseen -> new HashMap<>());
            names.put(unit.name(), unit);
            unit.aliases().forEach(alias -> names.putIfAbsent(alias, unit));
        }
        this.generic = Set.copyOf(generic);
        this.departments = List.copyOf(departments);
    }

    public List<Unit> all() {
        return List.copyOf(byCode.values());
    }

    public Optional<Unit> byCode(UnitCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** A unit of the district, or of the city, by its canonical name or an alias. */
    public Optional<Unit> find(String district, String name) {
        return Stream.of(district, "")
                .flatMap(where ->
                        Optional.ofNullable(byName.getOrDefault(where, Map.of()).get(name)).stream())
                .findFirst();
    }

    /** False for a district whose units nobody entered. */
    public boolean knowsDistrict(String district) {
        return byName.containsKey(district);
    }

    /** True for every name a rule may use for a lead or helper. */
    public boolean knows(String name) {
        return name.equals(TOWNSHIP_OF_THE_CASE)
                || generic.contains(name)
                || byName.values().stream().anyMatch(names -> names.containsKey(name));
    }

    /** The units that answer in the district, on the day, to a department named in general; the first leads. */
    public List<Unit> ownOf(String department, String district, LocalDate day) {
        return departments.stream()
                .filter(own ->
                        own.generic().equals(department) && own.district().equals(district))
                .filter(own -> own.inForce().on(day))
                .flatMap(own -> byCode(own.unit()).stream())
                .toList();
    }

    /** Every unit that ever answered, in any district, to a department named in general. */
    public List<Unit> everOwnOf(String department) {
        return departments.stream()
                .filter(own -> own.generic().equals(department))
                .flatMap(own -> byCode(own.unit()).stream())
                .toList();
    }

    public List<OwnDepartment> departments() {
        return departments;
    }
}
