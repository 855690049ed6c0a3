package org.jiesu.core.duty;

import java.util.Optional;

/**
 * How a rule stands in the book.
 *
 * @param nature what kind of rule it is
 * @param accused whose persons the complaint accuses of misconduct, so that it never goes to them
 * @param delegation the quoted words that make the township's lead hang on a recorded delegation
 * @param of the department's rule that a delegation rule would take the place of
 * @param where the file and line on which the rule begins
 */
public record RuleStanding(
        Nature nature, Optional<Accused> accused, Optional<String> delegation, Optional<String> of, SourceLine where) {

    /** Whether the text gives a rule's lead, or we infer it; an internal article is no citizen's matter. */
    public enum Nature {
        TEXT,
        INFERRED,
        INTERNAL
    }
}
