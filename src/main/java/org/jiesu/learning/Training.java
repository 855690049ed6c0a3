package org.jiesu.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jiesu.core.learning.LabelledText;
import org.jiesu.core.learning.LinearLabeller;

/**
 * Learns a labeller from labelled texts. The same texts in the same order give the same labeller, bit by bit.
 *
 * <p>How sure it may be is learned from texts that were not learned from: see {@link Examination}.
 */
public final class Training {
    /** So large may a model be when written; where labels are many, rare grams are left out. */
    public static final int BYTES_AT_MOST = 5_000_000;

    private static final int BYTES_OF_ALL_ELSE = 500_000;

    /** Of many texts a gram must be in four to say anything; of few in fewer, or nothing would be left. */
    private static final int RAREST_OF_MANY = 4;

    private static final int MANY = 1_000;

    private Training() {}

    /**
     * What was learned, and how well.
     *
     * @param seconds how long learning took, with the examination without which it would not know how sure to be
     */
    public record Learned(LinearLabeller labeller, Figures figures, double seconds) {}

    /**
     * Learns.
     *
     * @param texts of two labels or more
     * @param folds in how many parts the texts are examined, 2 or more
     * @param seed how they are dealt out; the same one deals the same way
     */
    public static Learned of(List<LabelledText> texts, int folds, long seed) {
        long begun = System.nanoTime();
        Corpus corpus = Corpus.of(texts);
        Examination examined = Examination.of(corpus, folds, seed);
        LinearLabeller learned = unscaled(corpus);
        LinearLabeller scaled = scaled(learned, examined.calibration());
        double seconds = (System.nanoTime() - begun) / 1e9;
        return new Learned(scaled, examined.figures(), seconds);
    }

    private static LinearLabeller scaled(LinearLabeller learned, Calibration calibration) {
        List<Float> step = new ArrayList<>();
        List<Float> bias = new ArrayList<>();
        for (int label = 0; label < learned.labels().size(); label++) {
            double stretch = calibration.stretch(label);
            step.add((float) (stretch * learned.scaling().step().get(label)));
            bias.add((float) (stretch * learned.scaling().bias().get(label) + calibration.shift(label)));
        }
        return new LinearLabeller(learned.labels(), learned.weights(), new LinearLabeller.Scaling(step, bias));
    }

    /** What it says is right; how sure it is of it is not known yet. */
    static LinearLabeller unscaled(Corpus corpus) {
        int labels = corpus.labels().size();
        int rarest = 1 + Math.min(RAREST_OF_MANY - 1, corpus.size() / MANY);
        int grams = (BYTES_AT_MOST - BYTES_OF_ALL_ELSE) / (Long.BYTES + Short.BYTES * labels);
        Vocabulary vocabulary = Vocabulary.of(corpus.grams(), rarest, grams);
        int[][] places = corpus.grams().stream().map(vocabulary::places).toArray(int[][]::new);
        OneAgainstRest learning = new OneAgainstRest(places, corpus.places(), vocabulary.size());
        short[] steps = new short[vocabulary.size() * labels];
        List<Float> step = new ArrayList<>();
        List<Float> bias = new ArrayList<>();
        for (int label = 0; label < labels; label++) {
            double[] weights = learning.weights(label);
            step.add(rounded(weights, label, steps));
            bias.add((float) weights[vocabulary.size()]);
        }
        return new LinearLabeller(
                corpus.labels(),
                new LinearLabeller.Weights(vocabulary.grams(), steps),
                new LinearLabeller.Scaling(step, bias));
    }

    /** Writes weights in steps of a 32,767th of the largest and returns what a step weighs. */
    private static float rounded(double[] weights, int label, short[] steps) {
        int grams = weights.length - 1;
        int labels = grams == 0 ? 1 : steps.length / grams;
        double largest = IntStream.range(0, grams)
                .mapToDouble(gram -> Math.abs(weights[gram]))
                .max()
                .orElse(0);
        for (int gram = 0; gram < grams && largest > 0; gram++) {
            steps[gram * labels + label] = (short) Math.round(weights[gram] / largest * Short.MAX_VALUE);
        }
        return (float) (largest / Short.MAX_VALUE);
    }
}
