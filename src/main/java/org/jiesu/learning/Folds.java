package org.jiesu.learning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Texts dealt out so that each is examined once by a model that saw neither it nor one nearly the same. */
final class Folds {
    private final int[] fold;
    private final int count;

    private Folds(int[] fold, int count) {
        this.fold = fold;
        this.count = count;
    }

    /**
     * Deals texts out, every label as evenly as the groups allow.
     *
     * @param labels of each text
     * @param groups of each text: those of one group come into one fold
     * @param seed the same one deals the same way
     */
    static Folds of(int[] labels, int[] groups, int count, long seed) {
        Map<Integer, List<Integer>> members = new LinkedHashMap<>();
        for (int text = 0; text < groups.length; text++) {
            members.computeIfAbsent(groups[text], first -> new ArrayList<>()).add(text);
        }
        List<List<Integer>> dealt = new ArrayList<>(members.values());
        Collections.shuffle(dealt, new Random(seed));
        dealt.sort(Comparator.comparingInt(group -> -group.size()));
        int[] fold = new int[labels.length];
        int[][] held = new int[count][IntStream.of(labels).max().orElse(0) + 1];
        int[] sizes = new int[count];
        for (List<Integer> group : dealt) {
            int emptiest = emptiest(group, labels, held, sizes);
            for (int text : group) {
                fold[text] = emptiest;
                held[emptiest][labels[text]]++;
                sizes[emptiest]++;
            }
        }
        return new Folds(fold, count);
    }

    private static int emptiest(List<Integer> group, int[] labels, int[][] held, int[] sizes) {
        return IntStream.range(0, held.length)
                .boxed()
                .min(Comparator.<Integer>comparingInt(fold -> group.stream()
                                .mapToInt(text -> held[fold][labels[text]])
                                .sum())
                        .thenComparingInt(fold -> sizes[fold]))
                .orElseThrow();
    }

    int count() {
        return count;
    }

    /** Those that are examined in a fold. */
    int[] in(int wanted) {
        return IntStream.range(0, fold.length)
                .filter(text -> fold[text] == wanted)
                .toArray();
    }

    /** Those from which is learned for it. */
    int[] outside(int wanted) {
        return IntStream.range(0, fold.length)
                .filter(text -> fold[text] != wanted)
                .toArray();
    }
}
