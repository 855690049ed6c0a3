package org.jiesu.core.text;

/**
 * Numbers keys, which are not negative, in the order in which they come. Two plain arrays, open addressing with linear
 * probing, at most half full: a look-up costs a step or two in memory and makes no object.
 */
final class LongTable {
    /** What {@link #get} answers for a key that has no number. */
    static final int NONE = -1;

    private static final int ROOM_AT_FIRST = 16;

    /** 2⁶⁴ divided by the golden ratio: neighbouring keys land far apart (Knuth, 1973, 6.4). */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** Each key plus one, so that nought means empty. */
    private long[] keys = new long[ROOM_AT_FIRST];

    private int[] numbers = new int[ROOM_AT_FIRST];
    private int shift = Long.SIZE - Integer.numberOfTrailingZeros(ROOM_AT_FIRST);
    private int size;

    int size() {
        return size;
    }

    int get(long key) {
        int at = slot(key);
        return keys[at] == 0 ? NONE : numbers[at];
    }

    /** The number of the key; a new key gets the next one. */
    int number(long key) {
        int at = slot(key);
        if (keys[at] != 0) {
            return numbers[at];
        }
        keys[at] = key + 1;
        numbers[at] = size++;
        if (size * 2 > keys.length) {
            grow();
        }
        return size - 1;
    }

    /** Where the key stands, or the empty place where it would. */
    private int slot(long key) {
        int at = (int) ((key * SPREAD) >>> shift);
        while (keys[at] != 0 && keys[at] != key + 1) {
            at = at + 1 == keys.length ? 0 : at + 1;
        }
        return at;
    }

    private void grow() {
        long[] before = keys;
        int[] numbered = numbers;
        keys = new long[before.length * 2];
        numbers = new int[keys.length];
        shift--;
        for (int i = 0; i < before.length; i++) {
            if (before[i] != 0) {
                int at = slot(before[i] - 1);
                keys[at] = before[i];
                numbers[at] = numbered[i];
            }
        }
    }
}
