package org.jiesu.core.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds all of many words in a text in one pass (Aho and Corasick, 1975): the time depends on the length of the text
 * and the number of hits, not on the number of words.
 */
public final class WordScan {
    private final List<Map<Character, Integer>> next = new ArrayList<>();
    private final List<int[]> ending = new ArrayList<>();
    private final int[] lengths;
    private int[] fallback;

    /** Told of every occurrence: the word's place in the list given, and where it stands. */
    @FunctionalInterface
    public interface Hit {
        void at(int word, int start, int end);
    }

    public WordScan(List<String> words) {
        lengths = words.stream().mapToInt(String::length).toArray();
        addState();
        for (int word = 0; word < lengths.length; word++) {
            plant(words.get(word), word);
        }
        link();
    }

    public void scan(CharSequence text, int from, int to, Hit hit) {
        int state = 0;
        for (int i = from; i < to; i++) {
            state = step(state, text.charAt(i));
            for (int word : ending.get(state)) {
                hit.at(word, i + 1 - lengths[word], i + 1);
            }
        }
    }

    private void plant(String word, int id) {
        int state = 0;
        for (int i = 0; i < word.length(); i++) {
            Integer known = next.get(state).get(word.charAt(i));
            int target = known == null ? addState() : known;
            next.get(state).put(word.charAt(i), target);
            state = target;
        }
        ending.set(state, joined(ending.get(state), new int[] {id}));
    }

    private int addState() {
        next.add(new HashMap<>());
        ending.add(new int[0]);
        return next.size() - 1;
    }

    /** Breadth first, so that every state's fallback is complete before the states behind it need it. */
    private void link() {
        fallback = new int[next.size()];
        ArrayDeque<Integer> queue = new ArrayDeque<>(next.get(0).values());
        while (!queue.isEmpty()) {
            int state = queue.remove();
            next.get(state).forEach((unit, target) -> {
                fallback[target] = step(fallback[state], unit);
                ending.set(target, joined(ending.get(target), ending.get(fallback[target])));
                queue.add(target);
            });
        }
    }

    private int step(int from, char unit) {
        int state = from;
        while (true) {
            Integer target = next.get(state).get(unit);
            if (target != null) {
                return target;
            }
            if (state == 0) {
                return 0;
            }
            state = fallback[state];
        }
    }

    private static int[] joined(int[] first, int[] second) {
        int[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
