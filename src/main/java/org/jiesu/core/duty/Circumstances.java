package org.jiesu.core.duty;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is known of the circumstances of a complaint. A text may say several things of one: a path in a village is both.
 *
 * @param told the values by the name of the circumstance
 * @param answered the names of those that somebody answered; the others were read from the text
 */
public record Circumstances(Map<String, Set<String>> told, Set<String> answered) {
    public static final Circumstances UNKNOWN = new Circumstances(Map.of(), Set.of());

    public Circumstances {
        told = Map.copyOf(told);
        answered = Set.copyOf(answered);
    }

    /** These, with one circumstance answered. */
    Circumstances with(String name, String value) {
        Map<String, Set<String>> more = new LinkedHashMap<>(told);
        more.put(name, Set.of(value));
        Set<String> names = new TreeSet<>(answered);
        names.add(name);
        return new Circumstances(more, names);
    }

    /** Whether every condition is met. */
    Holds meet(Map<String, String> conditions) {
        Holds holds = Holds.YES;
        for (Map.Entry<String, String> condition : conditions.entrySet()) {
            Set<String> values = told.getOrDefault(condition.getKey(), Set.of());
            if (!values.isEmpty() && !values.contains(condition.getValue())) {
                return Holds.NO;
            }
            holds = values.isEmpty() ? Holds.PERHAPS : holds;
        }
        return holds;
    }

    /** The conditions of which nothing is known. */
    List<String> open(Map<String, String> conditions) {
        return conditions.keySet().stream()
                .filter(name -> !told.containsKey(name))
                .sorted()
                .toList();
    }
}
