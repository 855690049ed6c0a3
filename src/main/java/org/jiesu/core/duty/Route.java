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

    /**
     * The book and the model that decided; a decision is kept with both.
     *
     * @param model names the examples and settings that rank, and after a + the learned model, where one is asked
     */
    public record Versions(String dutyBook, String model) {
        Versions and(String learned) {
            return new Versions(dutyBook, model + '+' + learned);
        }
    }

    public RouteDecision decision() {
        return verdict.decision();
    }

    /** The best candidate, whatever the decision. */
    public Optional<UnitRef> lead() {
        return ownership.lead();
    }
}
