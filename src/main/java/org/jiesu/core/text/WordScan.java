package org.jiesu.core.text;

import java.util.Arrays;
import java.util.List;

/**
 * Finds all of many words in a text in one pass (Aho and Corasick, 1975): the time depends on the length of the text
 * and the number of hits, not on the number of words.
 */
public final class WordScan {
    private static final int[] NOTHING = {};

    /** Its nodes are the states. */
    private final Trie trie = new Trie();

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
        fallback = new int[trie.nodes() + 1];
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
            state = trie.plant(state, word.charAt(i));
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
                    int state = trie.next(before, unit);
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
        int next = trie.next(state, unit);
        while (next == Trie.NOWHERE && state != 0) {
            state = fallback[state];
            next = trie.next(state, unit);
        }
        return next;
    }

    private static int[] joined(int[] first, int[] second) {
        int[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
