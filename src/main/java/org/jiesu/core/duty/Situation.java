package org.jiesu.core.duty;

import java.time.LocalDate;
import java.util.Optional;
import org.jiesu.core.place.Placement;
import org.jiesu.core.place.Township;

/** Under what the law is asked: where, on which day, and what else is known. */
public record Situation(Placement place, LocalDate day, Circumstances known) {
    /** A 街道 or park, which the city's book does not bind. */
    boolean outsideTheTownships() {
        return place.township()
                .filter(town -> town.kind() != Township.Kind.TOWNSHIP)
                .isPresent();
    }

    boolean unplaced() {
        return place.township().isEmpty();
    }

    Optional<String> district() {
        return place.district();
    }

    Situation answered(String circumstance, String value) {
        return new Situation(place, day, known.with(circumstance, value));
    }
}
