package org.jiesu.learning;

import java.util.List;

/**
 * How well texts were told apart.
 *
 * @param accuracy how often the likeliest label was right
 * @param topThree how often the right one was among the three likeliest
 * @param calibrationError by how much chances and shares of right answers differ on average, over fifteen drawers
 * @param confusions which label was taken for which, the most frequent first
 */
public record Figures(
        Held held,
        Share accuracy,
        Share topThree,
        double calibrationError,
        List<Reliability.Drawer> reliability,
        List<OfLabel> labels,
        List<Confusion> confusions) {

    /**
     * How it was asked.
     *
     * @param different how many are left if those that are nearly the same count as one
     * @param folds 0 where a labeller was asked that is there already
     * @param trainingSeconds mean of the folds; 0 where there are none
     */
    public record Held(int texts, int different, int folds, long seed, double trainingSeconds) {}

    /**
     * One label.
     *
     * @param precision of those told, the share that was right
     * @param recall of those that are, the share that was told
     */
    public record OfLabel(String label, long texts, Share precision, Share recall) {}

    /** Texts of one label that were taken for another. */
    public record Confusion(String is, String told, long texts) {}
}
