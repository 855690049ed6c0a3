package org.jiesu.core.duty;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiesu.core.place.Placement;
import org.jiesu.core.place.Township;

/** The 乡镇, 街道 and parks of a district as places where a rule can be tried. */
final class TrialGrounds {
    private TrialGrounds() {}

    /** Every one for which a rule surely holds, in the order of the units. */
    static Stream<Placement> of(Units units, String district, Where where) {
        return units.all().stream()
                .filter(unit -> unit.district().equals(district))
                .flatMap(unit -> kind(unit.kind()).stream().map(kind -> at(unit, kind)))
                .filter(place -> where.at(place) == Holds.YES);
    }

    private static Optional<Township.Kind> kind(UnitKind kind) {
        return switch (kind) {
            case TOWNSHIP -> Optional.of(Township.Kind.TOWNSHIP);
            case SUBDISTRICT -> Optional.of(Township.Kind.SUBDISTRICT);
            case PARK -> Optional.of(Township.Kind.PARK);
            default -> Optional.empty();
        };
    }

    private static Placement at(Unit unit, Township.Kind kind) {
        return in(new Township(unit.code().value(), unit.name(), unit.district(), kind, List.of()));
    }

    /** Somewhere in a town, and nothing more said. */
    static Placement in(Township township) {
        return new Placement(
                Optional.of(township.district()), Optional.of(township), Optional.empty(), List.of(), List.of());
    }
}
