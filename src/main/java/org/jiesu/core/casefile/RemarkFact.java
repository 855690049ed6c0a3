package org.jiesu.core.casefile;

import java.time.Instant;
import java.util.Optional;
import org.jiesu.core.duty.Urgency;
import org.jiesu.core.sla.Subject;

/** What is said of a case at any time, without its changing hands. */
public sealed interface RemarkFact extends CaseFact {
    /** 催单: the caller rang again about an open case. */
    record Urged(Optional<ContentRef> note) implements RemarkFact {
        @Override
        public Standing moves(Standing before, Instant at) {
            return before.urged();
        }
    }

    /** 提级, or by the command centre 降级: the case belongs to another urgency class. */
    record Raised(Urgency from, Urgency to, ContentRef reason) implements RemarkFact {
        @Override
        public Subject tells(Subject before) {
            return before.pressing(to);
        }
    }

    /** 更正: what was taken down wrongly; the fact before stands in the record. */
    record Corrected(Correction correction) implements RemarkFact {
        @Override
        public Subject tells(Subject before) {
            Subject about = before.about(correction.matter().or(before::matter));
            return correction.place().map(place -> about.in(place.district())).orElse(about);
        }
    }

    /** 记事 */
    record Noted(ContentRef text) implements RemarkFact {}
}
