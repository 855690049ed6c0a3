package org.jiesu.core.duty;

/**
 * How much speaks for a topic, by kind of hint.
 *
 * @param phrases of its phrases that hold: 0 none, 1 beyond doubt
 * @param likeness to what people say about it: 0 nothing in common, 1 the same
 */
record Hints(double phrases, double likeness) {
    static final Hints NONE = new Hints(0, 0);

    /** The greater of each kind. */
    Hints or(Hints other) {
        return new Hints(Math.max(phrases, other.phrases), Math.max(likeness, other.likeness));
    }

    /** Whether it says more than another in either kind. */
    boolean anyAbove(Hints other) {
        return phrases > other.phrases || likeness > other.likeness;
    }

    /** How much more it says than another. Likeness is a share of its own: long texts are little like anything. */
    Lead over(Hints other) {
        double share = likeness > 0 ? (likeness - other.likeness) / likeness : other.likeness > 0 ? -1 : 0;
        return new Lead(phrases - other.phrases, Math.max(-1, share));
    }

    /**
     * By how much one topic is ahead of another; below 0 where it is behind.
     *
     * @param phrases from -1 to 1
     * @param likeness the share of its likeness that the other has not got, from -1 to 1
     */
    record Lead(double phrases, double likeness) {}
}
