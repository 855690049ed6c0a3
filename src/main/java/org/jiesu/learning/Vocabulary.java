package org.jiesu.learning;

import java.util.Arrays;
import java.util.List;

/** The grams from which is learned: those that enough texts have, in ascending order. */
final class Vocabulary {
    private final long[] grams;

    private Vocabulary(long[] grams) {
        this.grams = grams;
    }

    /**
     * Takes the grams of texts.
     *
     * @param texts of each its grams, each once
     * @param rarest how many texts must have a gram; more where the grams would be too many otherwise
     * @param atMost how many grams may be kept
     */
    static Vocabulary of(List<long[]> texts, int rarest, int atMost) {
        long[] all = texts.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        int least = rarest;
        while (count(all, least) > atMost) {
            least++;
        }
        long[] kept = new long[count(all, least)];
        int next = 0;
        for (int from = 0; from < all.length; from = end(all, from)) {
            if (end(all, from) - from >= least) {
                kept[next++] = all[from];
            }
        }
        return new Vocabulary(kept);
    }

    private static int count(long[] sorted, int least) {
        int count = 0;
        for (int from = 0; from < sorted.length; from = end(sorted, from)) {
            count += end(sorted, from) - from >= least ? 1 : 0;
        }
        return count;
    }

    private static int end(long[] sorted, int from) {
        int end = from;
        while (end < sorted.length && sorted[end] == sorted[from]) {
            end++;
        }
        return end;
    }

    int size() {
        return grams.length;
    }

    long[] grams() {
        return grams.clone();
    }

    /** The places of those grams of a text that are known, in ascending order. */
    int[] places(long[] text) {
        return Arrays.stream(text)
                .mapToInt(gram -> Arrays.binarySearch(grams, gram))
                .filter(place -> place >= 0)
                .toArray();
    }
}
