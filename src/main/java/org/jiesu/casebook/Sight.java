package org.jiesu.casebook;

/** How much of a caller a reader is shown. */
enum Sight {
    /** Everything, for a stated purpose that stands in the audit. */
    CLEAR,
    /** A family name and the beginning of a number; in texts nothing that tells who the caller is. */
    MASKED,
    /** Nothing: the caller wished to stay unknown to whoever answers, or complains of them. */
    HIDDEN
}
