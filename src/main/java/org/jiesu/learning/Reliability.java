package org.jiesu.learning;

import java.util.ArrayList;
import java.util.List;

/** Holds the chance that was told for the best label against how often it was right, in fifteen drawers. */
public final class Reliability {
    private static final int DRAWERS = 15;

    private final long[] told = new long[DRAWERS];
    private final long[] right = new long[DRAWERS];
    private final double[] chances = new double[DRAWERS];

    /**
     * Answers told with a chance between two bounds.
     *
     * @param chance the mean of those told; 0 where there is none
     * @param right the share of them that was right; 0 where there is none
     */
    public record Drawer(double from, double to, long answers, double chance, double right) {}

    /**
     * Counts an answer.
     *
     * @param chance that was told for it, from 0 to 1
     */
    public void add(double chance, boolean wasRight) {
        int drawer = Math.min(DRAWERS - 1, (int) (chance * DRAWERS));
        told[drawer]++;
        chances[drawer] += chance;
        right[drawer] += wasRight ? 1 : 0;
    }

    /** All of them, the lowest chances first. */
    public List<Drawer> drawers() {
        List<Drawer> drawers = new ArrayList<>();
        for (int i = 0; i < DRAWERS; i++) {
            double answers = Math.max(1, told[i]);
            drawers.add(new Drawer(
                    (double) i / DRAWERS, (i + 1.0) / DRAWERS, told[i], chances[i] / answers, right[i] / answers));
        }
        return drawers;
    }

    /** The expected calibration error: by how much chance and share of right answers differ on average. */
    public double error() {
        double all = 0;
        double apart = 0;
        for (int i = 0; i < DRAWERS; i++) {
            all += told[i];
            apart += Math.abs(chances[i] - right[i]);
        }
        return all == 0 ? 0 : apart / all;
    }
}
