package org.jiesu.core.learning;

/** Sums turned into chances. */
public final class Chances {
    private Chances() {}

    /**
     * The larger a sum is, the likelier its label; equal sums give equal chances.
     *
     * @return numbers from 0 to 1, together 1
     */
    public static double[] of(double[] sums) {
        double best = sums[best(sums)];
        double[] chances = new double[sums.length];
        double all = 0;
        for (int label = 0; label < sums.length; label++) {
            chances[label] = Math.exp(sums[label] - best);
            all += chances[label];
        }
        for (int label = 0; label < chances.length; label++) {
            chances[label] /= all;
        }
        return chances;
    }

    /** The place of the largest; of equal ones the first. */
    public static int best(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[best]) {
                best = i;
            }
        }
        return best;
    }
}
