package org.jiesu.learning;

import java.util.List;
import org.jiesu.core.learning.Chances;

/** How sure sums are, from texts whose label is known and was not learned from. */
final class Sharpness {
    private static final double LEAST = 0.05;
    private static final double MOST = 50;
    private static final double STEP = 1.02;

    /** A label that was told with no chance at all costs as much as this one, not everything. */
    private static final double HARDLY = 1e-9;

    private Sharpness() {}

    /** The sharpness under which the right labels are likeliest, to the nearest fiftieth. */
    static float of(List<double[]> sums, List<Integer> right) {
        double best = 1;
        double least = Double.POSITIVE_INFINITY;
        for (double sharpness = LEAST; sharpness < MOST; sharpness *= STEP) {
            double surprise = surprise(sums, right, sharpness);
            if (surprise < least) {
                least = surprise;
                best = sharpness;
            }
        }
        return (float) best;
    }

    private static double surprise(List<double[]> sums, List<Integer> right, double sharpness) {
        double surprise = 0;
        for (int text = 0; text < sums.size(); text++) {
            double chance = Chances.of(sums.get(text), sharpness)[right.get(text)];
            surprise -= Math.log(Math.max(HARDLY, chance));
        }
        return surprise;
    }
}
