package org.jiesu.core.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A body that can be given a case.
 *
 * @param name canonical, without 北京市
 * @param district empty for a body of the city
 * @param aliases other and former names within the district
 */
public record Unit(UnitCode code, String name, UnitKind kind, String district, List<String> aliases, Place place) {
    public Unit {
        aliases = List.copyOf(aliases);
    }

    /** A unit of which nothing is told but its names. */
    public Unit(UnitCode code, String name, UnitKind kind, String district, List<String> aliases) {
        this(code, name, kind, district, aliases, Place.UNTOLD);
    }

    /**
     * Where a unit stands among the others and in time.
     *
     * @param parent the unit it belongs to
     * @param desks its desks and posts, by name; never persons
     */
    public record Place(
            Optional<UnitCode> parent, List<String> desks, List<Former> former, Optional<Successor> successor) {
        static final Place UNTOLD = new Place(Optional.empty(), List.of(), List.of(), Optional.empty());

        public Place {
            desks = List.copyOf(desks);
            former = List.copyOf(former);
        }
    }

    /** A name that the unit had, and when. */
    public record Former(String name, InForce inForce) {}

    /**
     * The unit that took over.
     *
     * @param from the first day on which the successor answers
     * @param inferred true when no document says so (推定)
     */
    public record Successor(UnitCode unit, LocalDate from, boolean inferred) {}

    public UnitRef ref() {
        return new UnitRef(code, name, kind, district);
    }

    public boolean isCalled(String words) {
        return name.equals(words) || aliases.contains(words);
    }

    /** Who answers in its place on the day, where it was dissolved before. */
    Optional<UnitCode> succeededBy(LocalDate day) {
        return place.successor().filter(next -> !day.isBefore(next.from())).map(Successor::unit);
    }
}
