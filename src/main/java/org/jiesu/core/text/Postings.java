package org.jiesu.core.text;

import java.util.Arrays;

/** For every run of characters the topics in which it occurs, and how much it weighs there. */
final class Postings {
    /** A run in more than this share of the topics has a weight for each: one pass without a look at which. */
    private static final double IN_MANY = 1 / 32.0;

    private static final float[] FEW = {};

    private final int topics;
    /** Where the topics of each run begin; those of the last end where one more would. */
    private final int[] starts;

    private final int[] topicOf;
    private final float[] weights;
    /** Of runs in many topics, the weight in each; else none. */
    private final float[][] rows;

    private Postings(int topics, int[] starts) {
        this.topics = topics;
        this.starts = starts;
        topicOf = new int[starts[starts.length - 1]];
        weights = new float[topicOf.length];
        rows = new float[starts.length - 1][];
        Arrays.fill(rows, FEW);
    }

    /** Gathers the weights topic by topic. */
    static final class Draft {
        private final int topics;
        private final int[] uses;
        private int[] grams = new int[1];
        private int[] topicOf = new int[1];
        private float[] weights = new float[1];
        private int size;

        Draft(int topics, int grams) {
            this.topics = topics;
            this.uses = new int[grams];
        }

        /** Topics come in their order. */
        void add(int gram, int topic, double weight) {
            if (size == grams.length) {
                grams = Arrays.copyOf(grams, size * 2);
                topicOf = Arrays.copyOf(topicOf, size * 2);
                weights = Arrays.copyOf(weights, size * 2);
            }
            uses[gram]++;
            grams[size] = gram;
            topicOf[size] = topic;
            weights[size++] = (float) weight;
        }

        Postings done() {
            int[] starts = new int[uses.length + 1];
            for (int gram = 0; gram < uses.length; gram++) {
                starts[gram + 1] = starts[gram] + uses[gram];
            }
            Postings postings = new Postings(topics, starts);
            int[] next = starts.clone();
            for (int i = 0; i < size; i++) {
                int at = next[grams[i]]++;
                postings.topicOf[at] = topicOf[i];
                postings.weights[at] = weights[i];
            }
            return postings;
        }
    }

    /** Adds to what a run weighs in a topic in which it occurs; it never weighs less than nothing. Before spreading. */
    void shift(int gram, int topic, double by) {
        int at = Arrays.binarySearch(topicOf, starts[gram], starts[gram + 1], topic);
        if (at >= 0) {
            weights[at] = Math.max(0, weights[at] + (float) by);
        }
    }

    /** Makes looking up quick; the weights are final from here on. */
    void spread() {
        for (int gram = 0; gram < rows.length; gram++) {
            if (starts[gram + 1] - starts[gram] > topics * IN_MANY) {
                rows[gram] = new float[topics];
                for (int at = starts[gram]; at < starts[gram + 1]; at++) {
                    rows[gram][topicOf[at]] = weights[at];
                }
            }
        }
    }

    /** Adds to each topic's sum how much the run weighs there, times how much it weighs in a text. */
    void addTo(Sums sums, int gram, double weight) {
        float[] row = rows[gram];
        if (row.length > 0) {
            sums.addRow(row, (float) weight);
        } else {
            for (int at = starts[gram]; at < starts[gram + 1]; at++) {
                sums.ofFew[topicOf[at]] += weights[at] * weight;
            }
        }
    }

    /** What each topic has got so far: in single precision from rows, which are added many at a time, else in double. */
    static final class Sums {
        private final double[] ofFew;
        private final float[] ofRows;

        Sums(int topics) {
            ofFew = new double[topics];
            ofRows = new float[topics];
        }

        private void addRow(float[] row, float weight) {
            for (int topic = 0; topic < ofRows.length; topic++) {
                ofRows[topic] += row[topic] * weight;
            }
        }

        double[] all() {
            for (int topic = 0; topic < ofFew.length; topic++) {
                ofFew[topic] += ofRows[topic];
            }
            return ofFew;
        }
    }

    double in(int gram, int topic) {
        int at = Arrays.binarySearch(topicOf, starts[gram], starts[gram + 1], topic);
        return at < 0 ? 0 : weights[at];
    }
}
