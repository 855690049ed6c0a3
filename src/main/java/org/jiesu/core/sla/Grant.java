package org.jiesu.core.sla;

import java.time.Instant;

/** Something beside its term that decides when a clock is due. */
public sealed interface Grant {
    /**
     * 随案时限: a deadline that came with the case, or was promised to the citizen. It wins over every term, and no pause
     * moves it.
     */
    record Given(Instant until) implements Grant {}

    /** 延期: approved once, until then at least; pauses after the approval move it. */
    record Extended(Instant at, Instant until) implements Grant {
        public Extended {
            if (!until.isAfter(at)) {
                throw new IllegalArgumentException("an extension ends after it is approved");
            }
        }
    }

    /** Behind an upheld return the new lead has what is left, and at least this share of the term. */
    record Carried(Instant at, int percent) implements Grant {
        public Carried {
            if (percent < 1 || percent > 100) {
                throw new IllegalArgumentException("a new lead is left from 1 to 100 % of the term, not " + percent);
            }
        }
    }
}
