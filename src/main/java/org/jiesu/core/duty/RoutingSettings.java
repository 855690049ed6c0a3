package org.jiesu.core.duty;

/**
 * How much each kind of hint weighs, and how sure the router must be; {@code config/routing.yaml} says why.
 *
 * @param threshold the confidence from which a complaint is dispatched without a person
 * @param floor the best candidate's share below which there is no candidate worth naming
 * @param secondMatter the share from which another sentence's own matter counts as a second matter
 */
public record RoutingSettings(
        double threshold, double floor, double secondMatter, Weights weights, Calibration calibration) {

    /**
     * Weights of the hints in a topic's score.
     *
     * @param phrases of the phrases that hold
     * @param nearest of the likeness to the nearest example
     * @param next of the likeness to the next two
     * @param whole of the likeness to all examples together
     */
    public record Weights(double phrases, double nearest, double next, double whole) {}

    /**
     * Turns the share of the best lead into the share of such answers that prove right: a logistic curve over the
     * share's log odds.
     */
    public record Calibration(double slope, double offset) {
        private static final double NEVER_QUITE = 1e-6;

        double of(double share) {
            double safe = Math.min(1 - NEVER_QUITE, Math.max(NEVER_QUITE, share));
            double odds = slope * Math.log(safe / (1 - safe)) + offset;
            return 1 / (1 + Math.exp(-odds));
        }
    }
}
