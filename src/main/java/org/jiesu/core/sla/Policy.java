package org.jiesu.core.sla;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiesu.core.calendar.Term;
import org.jiesu.core.duty.UnitCode;

/**
 * How long each act may take in cases of some kinds and when its clock climbs. Every figure carries where it comes from.
 *
 * @param version stands in the facts of every clock that started under this policy
 * @param scope for which cases it is, and when
 */
public record Policy(String version, Scope scope, ClockRules clocks, Respite respite, CallbackRule callback) {
    private static final char BEFORE_PROVISION = '/';

    /**
     * For which cases, and when.
     *
     * @param dates on which clocks start under it
     */
    public record Scope(Set<String> caseKinds, Dates dates) {
        public Scope {
            caseKinds = Set.copyOf(caseKinds);
        }

        boolean holds(String caseKind, LocalDate day) {
            return caseKinds.contains(caseKind) && dates.hold(day);
        }

        boolean begunBy(String caseKind, LocalDate day) {
            return caseKinds.contains(caseKind)
                    && dates.from().map(first -> !day.isBefore(first)).orElse(true);
        }

        boolean after(Scope other) {
            return dates.from().isPresent()
                    && other.dates.from().map(dates.from().get()::isAfter).orElse(true);
        }

        boolean overlaps(Scope other) {
            return !Collections.disjoint(caseKinds, other.caseKinds) && dates.overlap(other.dates);
        }
    }

    /**
     * What gives a unit time.
     *
     * @param paused the clocks that stand still during a hold or while a question to the caller is open
     * @param question how long a question may stay open: behind that the clocks go on without an answer
     * @param questions so many in a period
     * @param carryPercent of the term at least is left to a new lead behind an upheld return
     */
    public record Respite(Set<ClockKind> paused, Term question, int questions, int carryPercent) {
        public Respite {
            paused = Set.copyOf(paused);
        }
    }

    /**
     * How citizens are called back.
     *
     * @param attempts after so many, each in another half of a day, a citizen counts as not reached
     * @param reasons for dissatisfaction: the words by their codes
     */
    public record CallbackRule(int attempts, Map<String, String> reasons) {
        public CallbackRule {
            reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
        }
    }

    /** What decides a clock that a unit owes in a case from this day on. */
    public ClockRules.Decided decide(ClockKind kind, String termClass, Subject subject, UnitCode owes, LocalDate day) {
        return clocks.decide(kind, termClass, subject, owes, day);
    }

    /** What stands in the facts of a clock: the version, and behind a stroke the provision that decided. */
    String told(ClockRules.Decided decided) {
        return version
                + decided.provision().map(name -> BEFORE_PROVISION + name).orElse("");
    }

    /** Whether a clock says that it started under this policy. */
    boolean of(Clock clock) {
        int stroke = clock.policy().indexOf(BEFORE_PROVISION);
        return version.equals(stroke < 0 ? clock.policy() : clock.policy().substring(0, stroke));
    }

    /** The provision that decided a clock, by what stands in its facts. */
    public static Optional<String> provision(Clock clock) {
        int stroke = clock.policy().indexOf(BEFORE_PROVISION);
        return stroke < 0 ? Optional.empty() : Optional.of(clock.policy().substring(stroke + 1));
    }
}
