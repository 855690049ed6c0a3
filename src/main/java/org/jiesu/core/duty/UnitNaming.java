package org.jiesu.core.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiesu.core.place.Placement;
import org.jiesu.core.place.Township;

/** Turns the names a rule uses into units of the place and the day of a complaint. */
final class UnitNaming {
    private final Units units;
    private final Placement place;
    private final LocalDate day;

    UnitNaming(Units units, Placement place, LocalDate day) {
        this.units = units;
        this.place = place;
        this.day = day;
    }

    LocalDate day() {
        return day;
    }

    List<UnitRef> all(List<String> names) {
        return names.stream().flatMap(this::named).distinct().toList();
    }

    UnitRef first(String name) {
        return named(name).findFirst().orElseThrow();
    }

    private Stream<UnitRef> named(String name) {
        if (name.equals(Units.TOWNSHIP_OF_THE_CASE)) {
            return Stream.of(place.township().map(this::unitOf).orElse(UnitRef.TOWNSHIP_OF_THE_CASE));
        }
        String district = place.district().orElse("");
        List<Unit> own = units.ownOf(name, district, day);
        if (!own.isEmpty()) {
            return own.stream().map(Unit::ref);
        }
        Optional<Unit> unit = units.find(district, name);
        return Stream.of(unit.map(Unit::ref).orElseGet(() -> UnitRef.inGeneral(name)));
    }

    private UnitRef unitOf(Township township) {
        return units.byCode(new UnitCode(township.unit())).map(Unit::ref).orElse(UnitRef.TOWNSHIP_OF_THE_CASE);
    }
}
