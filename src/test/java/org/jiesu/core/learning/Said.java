package org.jiesu.core.learning;

import java.util.Arrays;
import java.util.List;

/** A labeller of whom a test knows what it says: of every text with one voice. */
public record Said(List<String> labels, List<Double> told) implements Labeller {

    /** All weight on the first. */
    public Said(String sure, String... others) {
        this(joined(sure, others), told(1, others.length));
    }

    private static List<String> joined(String first, String... others) {
        String[] all = Arrays.copyOf(new String[] {first}, others.length + 1);
        System.arraycopy(others, 0, all, 1, others.length);
        return List.of(all);
    }

    private static List<Double> told(double first, int others) {
        Double[] all = new Double[others + 1];
        Arrays.fill(all, 0.0);
        all[0] = first;
        return List.of(all);
    }

    @Override
    public double[] chances(String title, String text) {
        return told.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
