package org.jiesu.core.duty;

import java.util.Optional;
import org.jiesu.core.place.Placement;

/**
 * The answer to “who must see to this complaint?”, with everything that explains it. The same text, place, day, book
 * and model always give the same route.
 */
public record Route(RouteVerdict verdict, Ownership ownership, Placement place, Findings findings, Versions versions) {
    public Route {
        if (verdict.decision() == RouteDecision.ROUTE && ownership.lead().isEmpty()) {
            throw new IllegalArgumentException("routed to nobody");
        }
    }

    /** The book and the model that decided; a decision is kept with both. */
    public record Versions(String dutyBook, String model) {}

    public RouteDecision decision() {
        return verdict.decision();
    }

    /** The best candidate, whatever the decision. */
    public Optional<UnitRef> lead() {
        return ownership.lead();
    }
}
