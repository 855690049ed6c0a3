package org.jiesu.core.text;

/** Which runs of characters a text holds, by their numbers in the order in which they were met, and how often each. */
final class GramCounts {
    private static final int SPREAD = 0x9E3779B9;

    private final int[] grams;
    private final int[] counts;
    /** Open addressing: one more than where the run stands in the order; 0 is empty. At most half full. */
    private final int[] slots;

    private final int shift;
    private int size;

    /** Holds no more than so many. */
    GramCounts(int most) {
        grams = new int[most];
        counts = new int[most];
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(most) + 1;
        slots = new int[1 << bits];
        shift = Integer.SIZE - bits;
    }

    void add(int gram) {
        int slot = (gram * SPREAD) >>> shift;
        while (slots[slot] != 0 && grams[slots[slot] - 1] != gram) {
            slot = slot + 1 == slots.length ? 0 : slot + 1;
        }
        if (slots[slot] == 0) {
            grams[size++] = gram;
            slots[slot] = size;
        }
        counts[slots[slot] - 1]++;
    }

    int size() {
        return size;
    }

    int gram(int at) {
        return grams[at];
    }

    /** How often it occurs, as it counts: twice is not twice as much. */
    double frequency(int at) {
        return counts[at] == 1 ? 1 : 1 + Math.log(counts[at]);
    }
}
