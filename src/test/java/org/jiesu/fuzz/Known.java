package org.jiesu.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** What answers have told so far, so that later requests speak of cases, units and rules that there are. */
final class Known {
    private static final int OF_EACH = 60;
    private static final int LONGEST = 300;

    /** Under which other names a value stands in requests. */
    private static final Map<String, Set<String>> ALSO = Map.of(
            "code", Set.of("lead", "unit", "suggested", "holder", "matter", "coHandlers", "reasons"),
            "id", Set.of("rule", "clock", "into"),
            "position", Set.of("Last-Event-ID", "lastEventId"),
            "version", Set.of("from", "to"),
            "name", Set.of("district", "township", "village", "q"),
            "next", Set.of("cursor"));

    private final Map<String, Deque<String>> values = new HashMap<>();
    private final Map<String, String> versions = new HashMap<>();

    /** Remembers what an answer tells. */
    void learn(JsonNode told) {
        if (told.isArray()) {
            told.forEach(this::learn);
            return;
        }
        JsonNode id = told.path("id");
        if (id.isTextual() && told.path("version").isIntegralNumber()) {
            versions.put(id.textValue(), told.get("version").asText());
            keep("case", id.textValue());
        }
        told.properties().forEach(field -> {
            if (field.getValue().isContainerNode()) {
                learn(field.getValue());
            } else if (!field.getValue().isNull()
                    && field.getValue().asText().length() <= LONGEST
                    && !field.getValue().asText().isEmpty()) {
                keep(field.getKey(), field.getValue().asText());
                ALSO.getOrDefault(field.getKey(), Set.of())
                        .forEach(other -> keep(other, field.getValue().asText()));
            }
        });
    }

    private void keep(String name, String value) {
        Deque<String> kept = values.computeIfAbsent(name, any -> new ArrayDeque<>());
        if (!kept.contains(value)) {
            kept.addLast(value);
            if (kept.size() > OF_EACH) {
                kept.removeFirst();
            }
        }
    }

    /** A value that was told under this name, if any was. */
    Optional<String> some(String name, SplittableRandom dice) {
        List<String> kept = List.copyOf(values.getOrDefault(name, new ArrayDeque<>()));
        return kept.isEmpty() ? Optional.empty() : Optional.of(kept.get(dice.nextInt(kept.size())));
    }

    /** The version in which the case was last seen. */
    Optional<String> version(String id) {
        return Optional.ofNullable(versions.get(id));
    }
}
