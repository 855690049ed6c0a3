package org.jiesu.core.duty;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What was found in the text beside place and owner.
 *
 * @param alternatives runners-up without the lead, best first
 * @param otherMatters further matters the complaint holds
 * @param considered further matters that were looked at, best first; told when asked
 * @param circumstances what the text or the caller's answers say of what else an owner may hang on
 * @param accused whose persons it accuses of misconduct: the caller is hidden from them
 */
public record Findings(
        Optional<Matter> matter,
        Pressure pressure,
        List<Evidence> evidence,
        List<Alternative> alternatives,
        List<Alternative> otherMatters,
        Supplier<List<Considered>> considered,
        Circumstances circumstances,
        Optional<Accused> accused) {
    public Findings {
        evidence = List.copyOf(evidence);
        alternatives = List.copyOf(alternatives);
        otherMatters = List.copyOf(otherMatters);
    }

    /**
     * How soon it must be answered.
     *
     * @param why what raised it above the matter's own urgency
     * @param transfer whom to put the caller through to at once
     */
    public record Pressure(Urgency urgency, Optional<String> why, Optional<Transfer> transfer) {
        /** Whom to call stands beside the answer whatever is decided, and what may be an emergency waits for nobody. */
        static Pressure of(Topic topic, Urgency own, DangerFinder.Danger danger, List<Signals.Elsewhere> emergencies) {
            Stream<Transfer> calls = Stream.concat(
                    danger.transfer().stream(), emergencies.stream().map(Signals.Elsewhere::transfer));
            Optional<Signals.Elsewhere> away =
                    topic instanceof Topic.Away found ? Optional.of(found.elsewhere()) : Optional.empty();
            // An emergency that is only sounded like, by a text about what might happen, calls nobody.
            boolean likely = away.filter(found -> !found.transfer().to().isEmpty() && !emergencies.contains(found))
                    .isEmpty();
            Optional<Transfer> advice = away.filter(found -> likely).map(Signals.Elsewhere::transfer);
            Urgency urgency = Stream.of(
                            Stream.of(likely ? own : Urgency.D7),
                            danger.urgency().stream(),
                            emergencies.stream().map(Signals.Elsewhere::urgency))
                    .flatMap(Function.identity())
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            Optional<String> why = danger.why().or(() -> emergencies.stream()
                    .map(emergency -> "可能是“" + emergency.matter().name() + "”")
                    .findFirst());
            return new Pressure(
                    urgency,
                    why.filter(words -> urgency.moreUrgentThan(own)),
                    calls.reduce(Transfer::and).or(() -> advice));
        }
    }
}
