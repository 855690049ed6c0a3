package org.jiesu.core.duty;

import java.util.List;
import java.util.Optional;

/**
 * The decision and how sure it is.
 *
 * @param confidence share of answers like this one whose lead proves right, 0 to 1
 * @param threshold the confidence from which a complaint is dispatched without a person
 * @param reason why it is not {@code route}, in one sentence
 */
public record RouteVerdict(
        RouteDecision decision,
        double confidence,
        double threshold,
        Optional<String> reason,
        List<Question> questions) {
    public RouteVerdict {
        questions = List.copyOf(questions);
        if (confidence < 0 || confidence > 1) {
            throw new IllegalArgumentException("confidence is a share: " + confidence);
        }
        if (decision == RouteDecision.ROUTE && reason.isPresent()) {
            throw new IllegalArgumentException("a routed complaint needs no excuse: " + reason.get());
        }
    }
}
