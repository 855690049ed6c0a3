package org.jiesu.learning;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiesu.core.duty.DutyBook;
import org.jiesu.core.duty.OwnDepartment;
import org.jiesu.core.duty.Unit;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.duty.Units;

/**
 * Labels owners by what they are, not by where: who has the ground is 属地乡镇 whichever it is, a district's own department is
 * called as the rules call it in general. What was learned in one district then holds in the others.
 */
final class OwnerLabels {
    private final Units units;
    private final Map<UnitCode, String> general;

    OwnerLabels(DutyBook book) {
        units = book.units();
        general = units.departments().stream()
                .collect(Collectors.toMap(OwnDepartment::unit, OwnDepartment::generic, (first, second) -> first));
    }

    /** Empty for a unit that the book does not know, and for the hotline's own desks. */
    Optional<String> of(String code) {
        return units.byCode(new UnitCode(code)).flatMap(this::of);
    }

    private Optional<String> of(Unit unit) {
        return switch (unit.kind()) {
            case TOWNSHIP, SUBDISTRICT, PARK -> Optional.of(Units.TOWNSHIP_OF_THE_CASE);
            case DEPARTMENT, CITY, COMPANY, DISTRICT, BODY ->
                Optional.of(general.getOrDefault(unit.code(), unit.name()));
            case HOTLINE -> Optional.empty();
        };
    }
}
