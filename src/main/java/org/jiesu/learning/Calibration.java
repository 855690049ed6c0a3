package org.jiesu.learning;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jiesu.core.learning.Chances;

/**
 * Turns sums into chances that mean what they say: each label's sum is stretched and shifted so that the right labels of
 * texts that were not learned from are likeliest (vector scaling; Guo and others, 2017).
 *
 * <p>One common stretch alone was measured to be as good where labels are about equally frequent, and five times worse where
 * one has two thirds of all texts: see decision 12.
 */
final class Calibration {
    private static final double LEAST = 0.05;
    private static final double MOST = 50;
    private static final double FINER = 1.25;
    private static final int ROUNDS_AT_MOST = 100;
    private static final double SETTLED = 1e-3;

    /** Each round goes half of the way, for all labels move at once. */
    private static final double PACE = 0.5;

    /** How many texts must speak for it before a label leaves the common stretch. */
    private static final double CAUTION = 3;

    /** A label that was told with no chance at all costs as much as this one, not everything. */
    private static final double HARDLY = 1e-9;

    private final double[] stretch;
    private final double[] shift;

    private Calibration(int labels, double stretch) {
        this.stretch = new double[labels];
        this.shift = new double[labels];
        Arrays.fill(this.stretch, stretch);
    }

    /**
     * Learns from answers whose right label is known.
     *
     * @param sums one for each text, none of which was learned from
     */
    static Calibration of(int labels, List<double[]> sums, List<Integer> right) {
        double common = common(sums, right);
        Calibration found = new Calibration(labels, common);
        boolean moves = true;
        for (int round = 0; round < ROUNDS_AT_MOST && moves; round++) {
            moves = found.nearer(sums, right, common) > SETTLED;
        }
        return found;
    }

    double stretch(int label) {
        return stretch[label];
    }

    double shift(int label) {
        return shift[label];
    }

    double[] chances(double[] sums) {
        return Chances.of(IntStream.range(0, sums.length)
                .mapToDouble(label -> stretch[label] * sums[label] + shift[label])
                .toArray());
    }

    /** One step to where nothing pulls any more; returns how far the label that moved most has moved. */
    private double nearer(List<double[]> sums, List<Integer> right, double common) {
        int labels = stretch.length;
        double hold = CAUTION / (common * common);
        double[] pull = IntStream.range(0, labels)
                .mapToDouble(label -> hold * (stretch[label] - common))
                .toArray();
        double[] lift = Arrays.stream(shift).map(each -> CAUTION * each).toArray();
        double[] stiff = filled(labels, hold);
        double[] heavy = filled(labels, CAUTION);
        for (int text = 0; text < sums.size(); text++) {
            double[] sum = sums.get(text);
            double[] chances = chances(sum);
            for (int label = 0; label < labels; label++) {
                double off = chances[label] - (right.get(text) == label ? 1 : 0);
                double spread = chances[label] * (1 - chances[label]);
                pull[label] += off * sum[label];
                lift[label] += off;
                stiff[label] += spread * sum[label] * sum[label];
                heavy[label] += spread;
            }
        }
        double farthest = 0;
        for (int label = 0; label < labels; label++) {
            double stretched = PACE * pull[label] / stiff[label];
            double shifted = PACE * lift[label] / heavy[label];
            stretch[label] -= stretched;
            shift[label] -= shifted;
            farthest = Math.max(farthest, Math.abs(stretched) + Math.abs(shifted));
        }
        return farthest;
    }

    private static double[] filled(int length, double with) {
        double[] filled = new double[length];
        Arrays.fill(filled, with);
        return filled;
    }

    private static double common(List<double[]> sums, List<Integer> right) {
        double best = 1;
        double least = Double.POSITIVE_INFINITY;
        for (double stretch = LEAST; stretch < MOST; stretch *= FINER) {
            double surprise = surprise(sums, right, stretch);
            if (surprise < least) {
                least = surprise;
                best = stretch;
            }
        }
        return best;
    }

    private static double surprise(List<double[]> sums, List<Integer> right, double stretch) {
        double surprise = 0;
        for (int text = 0; text < sums.size(); text++) {
            double[] stretched =
                    Arrays.stream(sums.get(text)).map(sum -> sum * stretch).toArray();
            surprise -= Math.log(Math.max(HARDLY, Chances.of(stretched)[right.get(text)]));
        }
        return surprise;
    }
}
