package org.jiesu.core.duty;

/**
 * How much speaks for a topic, or by how much more than for another, by kind of hint.
 *
 * @param phrases of its phrases that hold: 0 none, 1 beyond doubt; a difference may be below 0
 * @param likeness to what people say about it: 0 nothing in common, 1 the same; a difference may be below 0
 */
record Hints(double phrases, double likeness) {
    static final Hints NONE = new Hints(0, 0);

    /** The greater of each kind. */
    Hints or(Hints other) {
        return new Hints(Math.max(phrases, other.phrases), Math.max(likeness, other.likeness));
    }

    /** Whether these add nothing to the others. */
    boolean within(Hints others) {
        return phrases <= others.phrases && likeness <= others.likeness;
    }

    Hints minus(Hints other) {
        return new Hints(phrases - other.phrases, likeness - other.likeness);
    }
}
