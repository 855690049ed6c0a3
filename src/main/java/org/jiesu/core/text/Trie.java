package org.jiesu.core.text;

/**
 * Strings letter by letter: nodes are numbered from 1 in the order in which they are planted, the root is 0. The steps
 * from the root stand in an array of their own, all others in one of open addressing with linear probing: a step costs
 * one look into memory, mostly, and makes no object.
 */
final class Trie {
    /** No such step leads anywhere. */
    static final int NOWHERE = 0;

    private static final int UNITS = Character.MAX_VALUE + 1;
    private static final int NODE_BITS = 24;
    private static final int NODE = (1 << NODE_BITS) - 1;
    private static final int ROOM_AT_FIRST = 16;
    private static final double FULL = 0.6;

    /** 2⁶⁴ divided by the golden ratio: neighbouring keys land far apart (Knuth, 1973, 6.4). */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final int[] fromRoot = new int[UNITS];
    /** From which node (24 bits), by which unit (16 bits), to which node (24 bits); 0 is empty. */
    private long[] steps = new long[ROOM_AT_FIRST];

    private int shift = Long.SIZE - Integer.numberOfTrailingZeros(ROOM_AT_FIRST);
    private int filled;
    private int nodes;

    /** How many nodes there are beside the root. */
    int nodes() {
        return nodes;
    }

    /** The node behind a step, or {@link #NOWHERE}. */
    int next(int node, char unit) {
        return node == 0 ? fromRoot[unit] : (int) steps[slot(node, unit)] & NODE;
    }

    /** The node behind a step, planted where there was none. */
    int plant(int node, char unit) {
        int known = next(node, unit);
        if (known != NOWHERE) {
            return known;
        }
        if (nodes == NODE) {
            throw new IllegalStateException("more than " + NODE + " beginnings of words");
        }
        nodes++;
        if (node == 0) {
            fromRoot[unit] = nodes;
        } else {
            steps[slot(node, unit)] = key(node, unit) << NODE_BITS | nodes;
            filled++;
            if (filled > steps.length * FULL) {
                grow();
            }
        }
        return nodes;
    }

    private static long key(int node, char unit) {
        return (long) node << Character.SIZE | unit;
    }

    /** Where the step stands, or the empty place where it would. */
    private int slot(int node, char unit) {
        long key = key(node, unit);
        int at = (int) ((key * SPREAD) >>> shift);
        while (steps[at] != 0 && steps[at] >>> NODE_BITS != key) {
            at = at + 1 == steps.length ? 0 : at + 1;
        }
        return at;
    }

    private void grow() {
        long[] before = steps;
        steps = new long[before.length * 2];
        shift--;
        for (long step : before) {
            if (step != 0) {
                long key = step >>> NODE_BITS;
                steps[slot((int) (key >> Character.SIZE), (char) key)] = step;
            }
        }
    }
}
