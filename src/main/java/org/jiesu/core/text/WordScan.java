package org.jiesu.core.text;

import java.util.Arrays;
import java.util.List;

/**
 * Finds all of many words in a text in one pass (Aho and Corasick, 1975): the time depends on the length of the text
 * and the number of hits, not on the number of words.
 */
public final class WordScan {
    private static final int UNITS = Character.MAX_VALUE + 1;
    private static final int[] NOTHING = {};

    /** From a state by a unit to the next; a state is one more than the number of the step to it, the root is 0. */
    private final LongTable steps = new LongTable();
    /** The steps from the root, where most units of a text are read. */
    private final int[] fromRoot = new int[UNITS];

    private final int[] lengths;
    private final int[] fallback;
    /** Where in {@link #ending} the words that end in each state begin; those of the last state end where it does. */
    private final int[] endings;

    private final int[] ending;

    /** Told of every occurrence: the word's place in the list given, and where it stands. */
    @FunctionalInterface
    public interface Hit {
        void at(int word, int start, int end);
    }

    public WordScan(List<String> words) {
        lengths = words.stream().mapToInt(String::length).toArray();
        int[] lastStates = new int[lengths.length];
        for (int word = 0; word < lengths.length; word++) {
            lastStates[word] = plant(words.get(word));
        }
        fallback = new int[steps.size() + 1];
        int[][] ends = new int[fallback.length][];
        Arrays.fill(ends, NOTHING);
        for (int word = 0; word < lengths.length; word++) {
            ends[lastStates[word]] = joined(ends[lastStates[word]], new int[] {word});
        }
        link(words, ends);
        endings = new int[ends.length + 1];
        for (int state = 0; state < ends.length; state++) {
            endings[state + 1] = endings[state] + ends[state].length;
        }
        ending = Arrays.stream(ends).flatMapToInt(Arrays::stream).toArray();
    }

    public void scan(CharSequence text, int from, int to, Hit hit) {
        int state = 0;
        for (int i = from; i < to; i++) {
            state = step(state, text.charAt(i));
            for (int at = endings[state]; at < endings[state + 1]; at++) {
                int word = ending[at];
                hit.at(word, i + 1 - lengths[word], i + 1);
            }
        }
    }

    private int plant(String word) {
        int state = 0;
        for (int i = 0; i < word.length(); i++) {
            int next = steps.number(key(state, word.charAt(i))) + 1;
            if (state == 0) {
                fromRoot[word.charAt(i)] = next;
            }
            state = next;
        }
        return state;
    }

    /** Shortest beginnings first, so that every state's fallback is complete before the states behind it need it. */
    private void link(List<String> words, int[][] ends) {
        int[] reached = new int[lengths.length];
        int longest = Arrays.stream(lengths).max().orElse(0);
        boolean[] linked = new boolean[fallback.length];
        for (int depth = 0; depth < longest; depth++) {
            for (int word = 0; word < reached.length; word++) {
                if (depth < lengths[word]) {
                    char unit = words.get(word).charAt(depth);
                    int before = reached[word];
                    int state = steps.get(key(before, unit)) + 1;
                    if (!linked[state] && before != 0) {
                        fallback[state] = step(fallback[before], unit);
                        ends[state] = joined(ends[state], ends[fallback[state]]);
                    }
                    linked[state] = true;
                    reached[word] = state;
                }
            }
        }
    }

    private int step(int from, char unit) {
        int state = from;
        while (state != 0) {
            int known = steps.get(key(state, unit));
            if (known != LongTable.NONE) {
                return known + 1;
            }
            state = fallback[state];
        }
        return fromRoot[unit];
    }

    private static long key(int state, char unit) {
        return (long) state << Character.SIZE | unit;
    }

    private static int[] joined(int[] first, int[] second) {
        int[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
