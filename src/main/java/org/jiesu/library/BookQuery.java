package org.jiesu.library;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiesu.core.duty.Unit;

/**
 * What a reader looks for; empty means any.
 *
 * @param district whose rules are wanted beside the city's
 * @param units that have a part in the rule; one of them is enough
 * @param matter code of a matter for which the rule answers
 * @param words folded, all of which must stand in the rule
 * @param day on which the rule is read
 */
public record BookQuery(
        Optional<String> district,
        Optional<List<Unit>> units,
        Optional<String> matter,
        Optional<String> section,
        List<String> words,
        LocalDate day) {
    public BookQuery {
        units = units.map(List::copyOf);
        words = List.copyOf(words);
    }

    /** In whose own names departments are told: the district that is asked for, else that of the unit. */
    Optional<String> namesOf() {
        return district.or(() -> units.filter(found -> found.size() == 1)
                .map(found -> found.get(0).district())
                .filter(name -> !name.isEmpty()));
    }
}
