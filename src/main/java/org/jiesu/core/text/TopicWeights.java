package org.jiesu.core.text;

import java.util.Arrays;

/** Adds up how much each run of characters weighs in what is said of one topic, then of the next. */
final class TopicWeights {
    private final double[] rarity;
    private final double[] whole;
    /** The runs that weigh something. */
    private int[] touched = new int[1];

    private int size;

    TopicWeights(double[] rarity) {
        this.rarity = rarity;
        this.whole = new double[rarity.length];
    }

    /** Adds a complaint, however long, as one. */
    void example(GramCounts said) {
        add(said, weightsOf(said, rarity), 1);
    }

    /** How much each run of a text weighs in it. */
    static double[] weightsOf(GramCounts said, double[] rarity) {
        double[] weights = new double[said.size()];
        for (int at = 0; at < weights.length; at++) {
            weights[at] = said.frequency(at) * rarity[said.gram(at)];
        }
        return weights;
    }

    /** Adds a vocabulary, in which it does not count how often a run occurs, as so many complaints. */
    void vocabulary(GramCounts said, double countsFor) {
        double[] weights = new double[said.size()];
        for (int at = 0; at < weights.length; at++) {
            weights[at] = rarity[said.gram(at)];
        }
        add(said, weights, countsFor);
    }

    private void add(GramCounts said, double[] weights, double countsFor) {
        double length = Math.sqrt(Arrays.stream(weights).map(w -> w * w).sum());
        for (int at = 0; at < weights.length; at++) {
            int gram = said.gram(at);
            if (whole[gram] == 0) {
                touch(gram);
            }
            whole[gram] += weights[at] / length * countsFor;
        }
    }

    private void touch(int gram) {
        if (size == touched.length) {
            touched = Arrays.copyOf(touched, size * 2);
        }
        touched[size++] = gram;
    }

    /**
     * Writes down the topic's weights, together of length one, and is empty for the next.
     *
     * @return the length they had
     */
    double into(Postings.Draft draft, int topic) {
        double squares = 0;
        for (int i = 0; i < size; i++) {
            squares += whole[touched[i]] * whole[touched[i]];
        }
        double length = Math.sqrt(squares);
        for (int i = 0; i < size; i++) {
            draft.add(touched[i], topic, whole[touched[i]] / length);
            whole[touched[i]] = 0;
        }
        size = 0;
        return length;
    }
}
