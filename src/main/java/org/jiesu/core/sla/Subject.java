package org.jiesu.core.sla;

import java.time.Instant;
import java.util.Optional;
import org.jiesu.core.duty.Urgency;

/**
 * What of a case decides how long each act may take.
 *
 * @param caseKind {@code hotline}
 * @param matter code of the matter by which it was given to a unit; empty while nobody has it
 * @param deadline 随案时限: by when whoever sent us the case wants the reply; it wins over every term
 */
public record Subject(
        String caseKind,
        Urgency urgency,
        Optional<String> matter,
        Optional<String> district,
        Optional<Instant> deadline) {
    /** The same, more or less pressing. */
    public Subject pressing(Urgency other) {
        return new Subject(caseKind, other, matter, district, deadline);
    }

    /** The same about another matter. */
    public Subject about(Optional<String> other) {
        return new Subject(caseKind, urgency, other, district, deadline);
    }

    /** The same in another district. */
    public Subject in(Optional<String> other) {
        return new Subject(caseKind, urgency, matter, other, deadline);
    }
}
