package org.jiesu.core.duty;

/** Whether a condition of a rule is met, as far as is known. */
public enum Holds {
    YES,
    /** Nobody has said yet. */
    PERHAPS,
    NO
}
