package org.jiesu.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jiesu.core.learning.LabelledText;

/**
 * Finds texts that are nearly the same: two of which at least half of all their runs of three characters are common to
 * both. One who complains twice must not be asked about in an examination whose answer he has given.
 *
 * <p>Candidates are found by MinHash, 32 times three smallest hashes: of pairs half alike it misses about one in seventy,
 * of those nine tenths alike practically none. Each candidate is then counted out exactly.
 */
final class NearTexts {
    private static final double ALIKE = 0.5;
    private static final int RUN = 3;
    private static final int BANDS = 32;
    private static final int ROWS = 3;

    /** With so many different texts a candidate is compared; more look alike only where texts are formulas. */
    private static final int COMPARED_AT_MOST = 50;

    private static final long SEED = 20_220_201;

    private final int[][] runs;
    private final int[] group;

    private NearTexts(List<LabelledText> texts) {
        runs = texts.stream().map(NearTexts::runs).toArray(int[][]::new);
        group = IntStream.range(0, runs.length).toArray();
    }

    /** For each text the place of the one that stands for all that are nearly the same as it. */
    static int[] groups(List<LabelledText> texts) {
        NearTexts near = new NearTexts(texts);
        Random dice = new Random(SEED);
        for (int band = 0; band < BANDS; band++) {
            near.join(dice.ints(2L * ROWS).toArray());
        }
        return IntStream.range(0, texts.size()).map(near::root).toArray();
    }

    private void join(int[] mixers) {
        Map<List<Integer>, List<Integer>> met = new HashMap<>();
        for (int text = 0; text < runs.length; text++) {
            List<Integer> others = met.computeIfAbsent(smallest(runs[text], mixers), first -> new ArrayList<>());
            if (!joined(text, others) && others.size() < COMPARED_AT_MOST) {
                others.add(text);
            }
        }
    }

    private boolean joined(int text, List<Integer> others) {
        for (int other : others) {
            if (root(text) == root(other)) {
                return true;
            }
            if (alike(runs[text], runs[other])) {
                group[root(text)] = root(other);
                return true;
            }
        }
        return false;
    }

    private static List<Integer> smallest(int[] runs, int[] mixers) {
        Integer[] smallest = new Integer[ROWS];
        for (int row = 0; row < ROWS; row++) {
            int least = Integer.MAX_VALUE;
            for (int run : runs) {
                least = Math.min(least, mix(run * (mixers[2 * row] | 1) + mixers[2 * row + 1]));
            }
            smallest[row] = least;
        }
        return List.of(smallest);
    }

    private static int mix(int hash) {
        int mixed = (hash ^ (hash >>> 15)) * 0x2C1B3C6D;
        return mixed ^ (mixed >>> 12);
    }

    private static boolean alike(int[] one, int[] other) {
        int common = 0;
        int j = 0;
        for (int run : one) {
            while (j < other.length && other[j] < run) {
                j++;
            }
            common += j < other.length && other[j] == run ? 1 : 0;
        }
        return common >= ALIKE * (one.length + other.length - common);
    }

    private int root(int text) {
        int root = text;
        while (group[root] != root) {
            group[root] = group[group[root]];
            root = group[root];
        }
        return root;
    }

    /** Hashes of the runs of a text, each once, ascending; what is shorter than a run is one itself. */
    private static int[] runs(LabelledText text) {
        String letters = (text.title() + text.text()).replaceAll("\\s+", "");
        int count = Math.max(1, letters.length() - RUN + 1);
        int[] runs = IntStream.range(0, count)
                .map(at -> letters.substring(at, Math.min(letters.length(), at + RUN))
                        .hashCode())
                .toArray();
        return Arrays.stream(runs).sorted().distinct().toArray();
    }
}
