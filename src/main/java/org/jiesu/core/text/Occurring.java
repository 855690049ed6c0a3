package org.jiesu.core.text;

import java.util.Arrays;

/** Where each word of a {@link WordScan} occurs first in one sentence. */
final class Occurring implements WordScan.Hit {
    private static final int WORDS_AT_FIRST = 32;
    private static final int WORD_BITS = 6;

    /** A bit for each word there is: most questions are for words that do not occur, and must cost next to nothing. */
    private final long[] met;

    /** The words in the order in which they were met. */
    private int[] words = new int[WORDS_AT_FIRST];

    private int[] starts = new int[WORDS_AT_FIRST];
    private int[] ends = new int[WORDS_AT_FIRST];
    private int size;

    Occurring(int known) {
        met = new long[(known >> WORD_BITS) + 1];
    }

    @Override
    public void at(int word, int start, int end) {
        if (!occurs(word)) {
            if (size == words.length) {
                words = Arrays.copyOf(words, size * 2);
                starts = Arrays.copyOf(starts, size * 2);
                ends = Arrays.copyOf(ends, size * 2);
            }
            met[word >> WORD_BITS] |= 1L << word;
            words[size] = word;
            starts[size] = start;
            ends[size++] = end;
        }
    }

    void clear() {
        for (int at = 0; at < size; at++) {
            met[words[at] >> WORD_BITS] = 0;
        }
        size = 0;
    }

    int size() {
        return size;
    }

    int word(int at) {
        return words[at];
    }

    boolean occurs(int word) {
        return (met[word >> WORD_BITS] >> word & 1) != 0;
    }

    /** Where a word that occurs does so first; asked only of phrases that hold. */
    Span span(int word) {
        int at = 0;
        while (words[at] != word) {
            at++;
        }
        return new Span(starts[at], ends[at]);
    }
}
