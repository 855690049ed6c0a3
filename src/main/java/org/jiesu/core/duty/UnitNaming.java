package org.jiesu.core.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jiesu.core.place.Placement;
import org.jiesu.core.place.Township;

/** Turns the names a rule uses into units of the place and the day of a complaint. */
final class UnitNaming {
    private final Units units;
    private final Placement place;
    private final LocalDate day;
    private final Map<String, List<UnitRef>> known = new ConcurrentHashMap<>();

    UnitNaming(Units units, Placement place, LocalDate day) {
        this.units = units;
        this.place = place;
        this.day = day;
    }

    LocalDate day() {
        return day;
    }

    /**
     * The units behind the names, each once.
     *
     * @param district the district whose rule uses the names; empty for a rule of the city, which means the place's
     */
    List<UnitRef> all(List<String> names, String district) {
        if (names.size() == 1) {
            return named(names.get(0), district);
        }
        return names.stream()
                .flatMap(name -> named(name, district).stream())
                .distinct()
                .toList();
    }

    UnitRef first(String name, String district) {
        return named(name, district).get(0);
    }

    /** What became of units that are named but were dissolved before the day, one sentence each. */
    List<String> succeeded(List<String> names, String district) {
        return names.stream()
                .filter(name -> !Units.local(name))
                .flatMap(name -> units.find(district, name).stream())
                .filter(unit -> !units.onDay(unit, day).equals(unit))
                .map(unit -> unit.name() + "的职责已由" + units.onDay(unit, day).name() + "承接")
                .toList();
    }

    private List<UnitRef> named(String name, String district) {
        return known.computeIfAbsent(
                district + '\t' + name, key -> find(name, district).toList());
    }

    private Stream<UnitRef> find(String name, String of) {
        if (Units.local(name)) {
            return Stream.of(place.township().map(this::unitOf).orElse(UnitRef.TOWNSHIP_OF_THE_CASE));
        }
        String district = of.isEmpty() ? place.district().orElse("") : of;
        List<Unit> own = units.ownOf(name, district, day);
        if (!own.isEmpty()) {
            return own.stream().map(unit -> units.onDay(unit, day).ref());
        }
        Optional<Unit> unit = units.find(district, name).map(found -> units.onDay(found, day));
        return Stream.of(unit.map(Unit::ref).orElseGet(() -> UnitRef.inGeneral(name)));
    }

    private UnitRef unitOf(Township township) {
        return units.byCode(new UnitCode(township.unit())).map(Unit::ref).orElse(UnitRef.TOWNSHIP_OF_THE_CASE);
    }
}
