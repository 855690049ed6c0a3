package org.jiesu.core.place;

import java.util.List;
import java.util.Optional;
import org.jiesu.core.text.Span;

/**
 * Where a complaint is about.
 *
 * @param township only when it is certain
 * @param candidates the townships between which a person must choose, when it is not; empty when nothing points to any
 * @param evidence the words that named the place, as stretches of the text as sent
 * @param contradiction why what was entered or named cannot be taken as it is
 */
public record Placement(
        Optional<String> district,
        Optional<Township> township,
        Optional<String> village,
        List<Township> candidates,
        List<Span> evidence,
        Optional<Contradiction> contradiction) {
    public Placement {
        candidates = List.copyOf(candidates);
        evidence = List.copyOf(evidence);
    }

    /** Where nothing contradicts. */
    public Placement(
            Optional<String> district,
            Optional<Township> township,
            Optional<String> village,
            List<Township> candidates,
            List<Span> evidence) {
        this(district, township, village, candidates, evidence, Optional.empty());
    }

    Placement contradicted(Contradiction by) {
        return new Placement(district, township, village, candidates, evidence, Optional.of(by));
    }

    public static Placement nowhere() {
        return new Placement(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of());
    }
}
