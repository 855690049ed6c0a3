package org.jiesu.library;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jiesu.core.duty.DutyRule;
import org.jiesu.core.duty.OwnDepartment;
import org.jiesu.core.duty.Unit;
import org.jiesu.core.duty.UnitKind;
import org.jiesu.core.duty.Units;
import org.jiesu.core.duty.Where;
import org.jiesu.core.place.Township;

/** Names of rules as units, and units as the names by which rules mean them. */
final class NamedUnits {
    private final Units units;

    NamedUnits(Units units) {
        this.units = units;
    }

    /** Every name that a rule gives to those who have a part in it. */
    static Set<String> in(DutyRule rule) {
        Set<String> names = new TreeSet<>(rule.duty().leads());
        names.addAll(rule.duty().main());
        rule.duty().helpers().forEach(helper -> names.add(helper.unit()));
        return names;
    }

    /**
     * The units that are meant by a name in a district on a day; one without a code where none is known.
     *
     * @param district empty where none is known
     */
    List<RuleView.Party> parties(String name, Optional<String> district, LocalDate day) {
        if (Units.local(name)) {
            return List.of(RuleView.Party.unknown(name));
        }
        List<Unit> own = district.map(known -> units.ownOf(name, known, day)).orElse(List.of());
        Stream<Unit> meant = own.isEmpty() ? units.find(district.orElse(""), name).stream() : own.stream();
        List<RuleView.Party> parties = meant.map(unit -> units.onDay(unit, day))
                .distinct()
                .map(unit -> RuleView.Party.of(name, unit))
                .toList();
        return parties.isEmpty() ? List.of(RuleView.Party.unknown(name)) : parties;
    }

    /** The names of all units that ever answered, anywhere, to a name. */
    Stream<String> everCalled(String name) {
        return units.everOwnOf(name).stream().map(Unit::name);
    }

    /** The names by which rules mean a unit on a day: its own, those in general, and those of units it took over. */
    Set<String> namesOf(Unit unit, LocalDate day) {
        Set<String> names = new TreeSet<>();
        for (Unit one : units.all()) {
            if (one.equals(unit) || units.onDay(one, day).equals(unit)) {
                names.add(one.name());
                names.addAll(one.aliases());
                units.departments().stream()
                        .filter(own ->
                                own.unit().equals(one.code()) && own.inForce().on(day))
                        .map(OwnDepartment::generic)
                        .forEach(names::add);
            }
        }
        return names;
    }

    /** The words by which rules mean a unit that has ground of its own; none for others. */
    static Set<String> groundsOf(Unit unit) {
        return switch (unit.kind()) {
            case TOWNSHIP -> Set.of(Units.TOWNSHIP_OF_THE_CASE, Units.WHOEVER_HAS_THE_GROUND);
            case SUBDISTRICT, PARK -> Set.of(Units.WHOEVER_HAS_THE_GROUND);
            default -> Set.of();
        };
    }

    /** Whether a rule holds on the ground of a unit. */
    static boolean holdsFor(Where where, Unit unit) {
        boolean ofKind = where.kinds().isEmpty()
                || where.kinds().stream().anyMatch(kind -> official(kind).equals(unit.kind()));
        return ofKind
                && (where.towns().isEmpty() || where.towns().contains(unit.name()))
                && !where.except().contains(unit.name());
    }

    static UnitKind official(Township.Kind kind) {
        return switch (kind) {
            case TOWNSHIP -> UnitKind.TOWNSHIP;
            case SUBDISTRICT -> UnitKind.SUBDISTRICT;
            case PARK -> UnitKind.PARK;
        };
    }
}
