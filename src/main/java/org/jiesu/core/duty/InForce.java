package org.jiesu.core.duty;

import java.time.LocalDate;
import java.util.Optional;

/** The days on which something holds: from the first day on, until and with the last where there is one. */
public record InForce(LocalDate from, Optional<LocalDate> until) {
    public static final InForce ALWAYS = new InForce(LocalDate.MIN, Optional.empty());

    public boolean on(LocalDate day) {
        return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** False when it ends before it begins. */
    public boolean makesSense() {
        return until.map(last -> !last.isBefore(from)).orElse(true);
    }
}
