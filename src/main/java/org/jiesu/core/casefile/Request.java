package org.jiesu.core.casefile;

import java.time.Instant;
import java.time.LocalDate;

/** What the unit has asked for and nobody has approved yet. */
public sealed interface Request {
    /** The name that travels: {@code extension}, {@code hold}. */
    String wire();

    /** 延期: due at this instant instead. */
    record Extension(Instant until) implements Request {
        @Override
        public String wire() {
            return "extension";
        }
    }

    /** 挂账: looked at again on this day. */
    record Hold(LocalDate reviewOn) implements Request {
        @Override
        public String wire() {
            return "hold";
        }
    }
}
