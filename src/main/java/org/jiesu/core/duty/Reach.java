package org.jiesu.core.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * For what a rule answers beside its own matter, where, and under which circumstances.
 *
 * @param district the district whose rule it is; empty for a rule of the city
 * @param matters codes of matters of the book for which it answers too
 * @param when circumstances, by name, that must all be so
 * @param townshipsUntil first day on which no 乡镇 leads by it any more, because the city's book binds them; empty for
 *     that book itself
 */
public record Reach(
        String district,
        List<String> matters,
        Where where,
        Map<String, String> when,
        Optional<LocalDate> townshipsUntil) {
    public static final Reach CITY = new Reach("", List.of(), Where.EVERYWHERE, Map.of(), Optional.empty());

    public Reach {
        matters = List.copyOf(matters);
        when = Map.copyOf(when);
    }
}
