package org.jiesu.core.sla;

import java.time.LocalDate;
import java.util.Optional;

/** From the first day to the last, both of them included; open where there is none. */
public record Dates(Optional<LocalDate> from, Optional<LocalDate> to) {
    /** Always. */
    public static final Dates OPEN = new Dates(Optional.empty(), Optional.empty());

    public Dates {
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw new IllegalArgumentException("the last day " + to.get() + " lies before the first " + from.get());
        }
    }

    boolean hold(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && to.map(last -> !day.isAfter(last)).orElse(true);
    }

    boolean overlap(Dates other) {
        return from.map(first -> other.to.map(last -> !last.isBefore(first)).orElse(true))
                        .orElse(true)
                && to.map(last -> other.from.map(first -> !first.isAfter(last)).orElse(true))
                        .orElse(true);
    }
}
