package org.jiesu.core.duty;

/**
 * How much each kind of hint weighs, and how sure the router must be; {@code config/routing.yaml} says why.
 *
 * @param threshold the confidence from which a complaint is dispatched without a person
 * @param question the confidence from which a person asks for the place before anybody judges the matter
 * @param internal the confidence from which a complaint is said to leave nothing to dispatch; its advice goes with it
 * @param floor the best topic's score below which nothing in the text speaks for any topic
 * @param secondMatter the confidence from which a sentence's own matter counts as a second matter
 */
public record RoutingSettings(
        double threshold,
        double question,
        double internal,
        double floor,
        double secondMatter,
        Weights weights,
        Calibration calibration) {

    /** Whether likeness to examples changes anything; where it does not, nobody looks for it. */
    boolean likenessCounts() {
        return weights.likeness() != 0 || calibration.likeness() != 0;
    }

    /**
     * Weights of the hints in a topic's score.
     *
     * @param phrases of the phrases that hold
     * @param likeness of the likeness to what people say about the topic
     * @param model of the chance that a learned model gives its owner; it only orders owners that the model knows
     */
    public record Weights(double phrases, double likeness, double model) {}

    /**
     * Turns what speaks for a unit, less what speaks for the strongest other one, into the share of such leads that
     * prove right.
     *
     * @param phrases how much a lead in phrases counts
     * @param likeness how much a lead in likeness counts, as a share of the unit's own
     * @param model how much a lead in a learned model's chances counts
     */
    public record Calibration(double phrases, double likeness, double model, double offset) {
        double of(Hints.Lead ahead, double advised) {
            return 1
                    / (1
                            + Math.exp(-(phrases * ahead.phrases()
                                    + likeness * ahead.likeness()
                                    + model * advised
                                    + offset)));
        }
    }
}
