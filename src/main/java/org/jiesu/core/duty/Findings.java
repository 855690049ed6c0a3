package org.jiesu.core.duty;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What was found in the text beside place and owner.
 *
 * @param alternatives runners-up without the lead, best first
 * @param otherMatters further matters the complaint holds
 * @param considered further matters that were looked at, best first; told when asked
 * @param circumstances what the text or the caller's answers say of what else an owner may hang on
 */
public record Findings(
        Optional<Matter> matter,
        Pressure pressure,
        List<Evidence> evidence,
        List<Alternative> alternatives,
        List<Alternative> otherMatters,
        Supplier<List<Considered>> considered,
        Circumstances circumstances) {
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
    public record Pressure(Urgency urgency, Optional<String> why, Optional<Transfer> transfer) {}
}
