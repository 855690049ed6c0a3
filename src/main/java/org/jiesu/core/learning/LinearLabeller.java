package org.jiesu.core.learning;

import java.util.List;

/**
 * Adds up what each gram of a text says for each label, and turns the sums into chances. A gram counts once however often
 * it stands there; grams that were not learned say nothing.
 */
public final class LinearLabeller implements Labeller {
    private static final int NOTHING = -1;
    private static final int MIXED = 0x9E3779B9;

    private final List<String> labels;
    private final Weights weights;
    private final Scaling scaling;
    private final int[] slots;

    /**
     * What was learned.
     *
     * @throws IllegalArgumentException if the parts do not fit together
     */
    public LinearLabeller(List<String> labels, Weights weights, Scaling scaling) {
        this.labels = List.copyOf(labels);
        this.weights = weights;
        this.scaling = scaling;
        if (labels.size() < 2 || labels.stream().distinct().count() != labels.size()) {
            throw new IllegalArgumentException("two labels or more, each once: " + labels);
        }
        if (!weights.fit(labels.size()) || !scaling.fits(labels.size())) {
            throw new IllegalArgumentException("weights for another number of labels than " + labels.size());
        }
        slots = slots(weights.grams);
    }

    /** What each gram says for each label, in 16 bits: steps of {@link Scaling}. */
    public static final class Weights {
        private final long[] grams;
        private final short[] steps;

        /**
         * Takes the arrays over; nobody may change them afterwards.
         *
         * @param grams in ascending order, each once
         * @param steps for the first gram one for each label, then for the second, and so on
         */
        public Weights(long[] grams, short[] steps) {
            for (int i = 1; i < grams.length; i++) {
                if (grams[i] <= grams[i - 1]) {
                    throw new IllegalArgumentException("grams out of order at " + i);
                }
            }
            this.grams = grams;
            this.steps = steps;
        }

        /** How many grams there are. */
        public int count() {
            return grams.length;
        }

        public long gram(int index) {
            return grams[index];
        }

        /** The step at {@code gram × labels + label}. */
        public short step(int index) {
            return steps[index];
        }

        private boolean fit(int labels) {
            return steps.length == Math.multiplyExact(grams.length, labels);
        }
    }

    /** What a step weighs for each label, and what speaks for each label before a word is read. */
    public record Scaling(List<Float> step, List<Float> bias) {
        public Scaling {
            step = List.copyOf(step);
            bias = List.copyOf(bias);
            if (!step.stream().allMatch(Float::isFinite) || !bias.stream().allMatch(Float::isFinite)) {
                throw new IllegalArgumentException("a weight that is no number");
            }
        }

        private boolean fits(int labels) {
            return step.size() == labels && bias.size() == labels;
        }
    }

    @Override
    public List<String> labels() {
        return labels;
    }

    public Weights weights() {
        return weights;
    }

    public Scaling scaling() {
        return scaling;
    }

    @Override
    public double[] chances(String title, String text) {
        return Chances.of(sums(title, text));
    }

    /** What speaks for each label, before it is turned into chances. */
    public double[] sums(String title, String text) {
        long[] grams = TextGrams.all(title, text);
        int[] sums = new int[labels.size()];
        int met = add(grams, sums);
        double length = Math.sqrt(Math.max(1, met));
        double[] weighed = new double[sums.length];
        for (int label = 0; label < sums.length; label++) {
            weighed[label] = scaling.step().get(label) * (sums[label] / length)
                    + scaling.bias().get(label);
        }
        return weighed;
    }

    /** No sum leaves the range of an int: of a text 6 × {@link TextGrams#READ_AT_MOST} grams are read at most. */
    private int add(long[] grams, int[] sums) {
        int[] seen = new int[room(grams.length)];
        int met = 0;
        for (long gram : grams) {
            int index = find(gram);
            if (index != NOTHING && isFirst(seen, index)) {
                met++;
                int from = index * sums.length;
                for (int label = 0; label < sums.length; label++) {
                    sums[label] += weights.steps[from + label];
                }
            }
        }
        return met;
    }

    private int find(long gram) {
        int at = mix(gram) & (slots.length - 1);
        while (slots[at] != 0) {
            int index = slots[at] - 1;
            if (weights.grams[index] == gram) {
                return index;
            }
            at = (at + 1) & (slots.length - 1);
        }
        return NOTHING;
    }

    private static boolean isFirst(int[] seen, int index) {
        int at = ((index * MIXED) >>> Short.SIZE) & (seen.length - 1);
        while (seen[at] != 0) {
            if (seen[at] == index + 1) {
                return false;
            }
            at = (at + 1) & (seen.length - 1);
        }
        seen[at] = index + 1;
        return true;
    }

    private static int[] slots(long[] grams) {
        int[] slots = new int[room(grams.length)];
        for (int index = 0; index < grams.length; index++) {
            int at = mix(grams[index]) & (slots.length - 1);
            while (slots[at] != 0) {
                at = (at + 1) & (slots.length - 1);
            }
            slots[at] = index + 1;
        }
        return slots;
    }

    /** A power of two, at most half full. */
    private static int room(int entries) {
        return Math.max(2, Integer.highestOneBit(Math.max(1, entries)) << 2);
    }

    private static int mix(long gram) {
        long mixed = gram * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> Integer.SIZE) ^ (int) (mixed >>> (Integer.SIZE + Short.SIZE));
    }
}
