package org.jiesu.core.place;

/** How a place that a caller names stands to the place of the trouble, from least to most. */
public enum Bearing {
    /** Named to say that it is not there: 不在大兴庄, 老家是大兴庄, 大兴庄都修了. */
    APART,
    /** A relative's, a place of work, a shop's sign, a journey's end: asked for where nothing else is named. */
    PERHAPS,
    /** Named, and nothing said of it. */
    NAMED,
    /** The caller's own, or what a clause begins with: 我是大兴庄的, 大兴庄的路坏了. */
    OWN,
    /** Said to be where the trouble is: 在大兴庄, 我们大兴庄, 大兴庄这边. */
    HERE
}
