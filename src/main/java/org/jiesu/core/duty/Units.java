package org.jiesu.core.duty;

import java.time.LocalDate;
import java.util.ArrayList;
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

    /** The word for whoever has the ground of the case in rules of a district: its 乡镇, 街道 or 园区管委. */
    public static final String WHOEVER_HAS_THE_GROUND = "属地镇街";

    private static final int SUCCESSORS_AT_MOST = 9;

    private final Map<UnitCode, Unit> byCode = new LinkedHashMap<>();
    private final Map<String, Map<String, Unit>> byName = new HashMap<>();
    private final Set<String> generic;
    private final List<OwnDepartment> departments;
    private final Map<String, List<OwnDepartment>> byGeneric = new HashMap<>();

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
        departments.forEach(own -> byGeneric
                .computeIfAbsent(own.generic(), unseen -> new ArrayList<>())
                .add(own));
    }

    /** Whether a rule means the township, or street, of the case by this name. */
    public static boolean local(String name) {
        return name.equals(TOWNSHIP_OF_THE_CASE) || name.equals(WHOEVER_HAS_THE_GROUND);
    }

    public List<Unit> all() {
        return List.copyOf(byCode.values());
    }

    public Optional<Unit> byCode(UnitCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** A unit of the district, or of the city, by its canonical name or an alias. */
    public Optional<Unit> find(String district, String name) {
        Unit own = byName.getOrDefault(district, Map.of()).get(name);
        return Optional.ofNullable(
                own == null ? byName.getOrDefault("", Map.of()).get(name) : own);
    }

    /** The unit itself, or whoever answers in its place on the day. */
    public Unit onDay(Unit unit, LocalDate day) {
        Unit answers = unit;
        for (int step = 0; step < SUCCESSORS_AT_MOST; step++) {
            Optional<Unit> next = answers.succeededBy(day).flatMap(this::byCode);
            if (next.isEmpty()) {
                return answers;
            }
            answers = next.get();
        }
        return answers;
    }

    /** False for a district whose units nobody entered. */
    public boolean knowsDistrict(String district) {
        return byName.containsKey(district);
    }

    /** True for every name a rule of the city's book may use for a lead or helper. */
    public boolean knows(String name) {
        return name.equals(TOWNSHIP_OF_THE_CASE)
                || generic.contains(name)
                || byName.values().stream().anyMatch(names -> names.containsKey(name));
    }

    /** The units that answer in the district, on the day, to a department named in general; the first leads. */
    public List<Unit> ownOf(String department, String district, LocalDate day) {
        List<Unit> own = new ArrayList<>();
        for (OwnDepartment one : byGeneric.getOrDefault(department, List.of())) {
            if (one.district().equals(district) && one.inForce().on(day)) {
                byCode(one.unit()).ifPresent(own::add);
            }
        }
        return own;
    }

    /** Every unit that ever answered, in any district, to a department named in general. */
    public List<Unit> everOwnOf(String department) {
        return byGeneric.getOrDefault(department, List.of()).stream()
                .flatMap(own -> byCode(own.unit()).stream())
                .toList();
    }

    /** The districts whose units are entered. */
    public Stream<String> districts() {
        return byName.keySet().stream().filter(district -> !district.isEmpty()).sorted();
    }

    public List<OwnDepartment> departments() {
        return departments;
    }
}
