package org.jiesu.casebook;

/** What became of a wish to see a caller in clear. */
public sealed interface Unmasked {
    /** Seen, and written into the audit before. */
    record Seen(CaseView view) implements Unmasked {}

    /** The caller stays unknown to this unit: anonymous, or complaining of its persons. */
    record Hidden() implements Unmasked {}

    /** There is nothing left to see. */
    record Erased() implements Unmasked {}
}
