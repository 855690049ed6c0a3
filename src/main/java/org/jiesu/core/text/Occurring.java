package org.jiesu.core.text;

import java.util.Arrays;

/** Where each word of a {@link WordScan} occurs first in one sentence. */
final class Occurring implements WordScan.Hit {
    static final int NOWHERE = -1;

    private static final int WORDS_AT_FIRST = 32;
    private static final int SPREAD = 0x9E3779B9;

    /** The words in the order in which they were met. */
    private int[] words = new int[WORDS_AT_FIRST];

    private int[] starts = new int[WORDS_AT_FIRST];
    private int[] ends = new int[WORDS_AT_FIRST];
    private int size;
    /** Open addressing: one more than where the word stands in the order; 0 is empty. At most half full. */
    private int[] slots = new int[WORDS_AT_FIRST * 2];

    private int shift = Integer.SIZE - Integer.numberOfTrailingZeros(WORDS_AT_FIRST * 2);

    @Override
    public void at(int word, int start, int end) {
        int slot = slot(word);
        if (slots[slot] == 0) {
            if (size == words.length) {
                grow();
                slot = slot(word);
            }
            words[size] = word;
            starts[size] = start;
            ends[size++] = end;
            slots[slot] = size;
        }
    }

    void clear() {
        Arrays.fill(slots, 0);
        size = 0;
    }

    int size() {
        return size;
    }

    int word(int at) {
        return words[at];
    }

    Span span(int at) {
        return new Span(starts[at], ends[at]);
    }

    int length(int at) {
        return ends[at] - starts[at];
    }

    /** Where the word stands in the order, or {@link #NOWHERE}. */
    int find(int word) {
        return slots[slot(word)] - 1;
    }

    private int slot(int word) {
        int slot = (word * SPREAD) >>> shift;
        while (slots[slot] != 0 && words[slots[slot] - 1] != word) {
            slot = slot + 1 == slots.length ? 0 : slot + 1;
        }
        return slot;
    }

    private void grow() {
        words = Arrays.copyOf(words, size * 2);
        starts = Arrays.copyOf(starts, size * 2);
        ends = Arrays.copyOf(ends, size * 2);
        slots = new int[words.length * 2];
        shift--;
        for (int at = 0; at < size; at++) {
            slots[slot(words[at])] = at + 1;
        }
    }
}
