package org.jiesu.core.sla;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.duty.Urgency;

/**
 * 特别时限: other terms for some cases, such as those with a legal process of their own or those of a season.
 *
 * @param name stands behind the policy's version in the facts of the clocks that it decides
 * @param clocks only those it speaks of; they may leave out classes
 */
public record Provision(String name, When when, Map<ClockKind, ClockRule> clocks) {
    public Provision {
        clocks = Map.copyOf(clocks);
    }

    /** For which cases; what is empty is not asked. */
    public record When(
            Set<Urgency> urgencies, Set<String> matters, Set<UnitCode> units, Set<String> districts, Dates dates) {
        public When {
            urgencies = Set.copyOf(urgencies);
            matters = Set.copyOf(matters);
            units = Set.copyOf(units);
            districts = Set.copyOf(districts);
        }

        boolean holds(Subject subject, UnitCode owes, LocalDate day) {
            return asked(urgencies, Optional.of(subject.urgency()))
                    && asked(matters, subject.matter())
                    && asked(units, Optional.of(owes))
                    && asked(districts, subject.district())
                    && dates.hold(day);
        }

        private static <T> boolean asked(Set<T> wanted, Optional<T> is) {
            return wanted.isEmpty() || is.filter(wanted::contains).isPresent();
        }
    }

    /** What it says of a clock that starts on this day; empty where it says nothing. */
    Optional<ClockRule> rule(ClockKind kind, Subject subject, UnitCode owes, LocalDate day) {
        return Optional.ofNullable(clocks.get(kind)).filter(rule -> when.holds(subject, owes, day));
    }
}
