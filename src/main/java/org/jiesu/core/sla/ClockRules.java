package org.jiesu.core.sla;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jiesu.core.calendar.Term;
import org.jiesu.core.calendar.WorkCalendar;
import org.jiesu.core.duty.UnitCode;

/**
 * What a policy says of every clock, and of those of some cases.
 *
 * @param general of every clock, for every class
 * @param provisions that go before them; of several that hold the first decides
 * @param hours by which some units work; of several that hold the first decides
 */
public record ClockRules(Map<ClockKind, ClockRule> general, List<Provision> provisions, List<Hours> hours) {
    private static final String NATURAL = WorkCalendar.natural().name();

    public ClockRules {
        general = Map.copyOf(general);
        provisions = List.copyOf(provisions);
        hours = List.copyOf(hours);
        for (ClockKind kind : ClockKind.values()) {
            ClockRule rule = general.get(kind);
            if (rule == null) {
                throw new IllegalArgumentException("a policy has no clock “" + kind.wire() + "”");
            }
            if (!rule.terms().keySet().equals(kind.classes())) {
                throw new IllegalArgumentException("a policy gives “" + kind.wire() + "” a term for each of "
                        + new TreeSet<>(kind.classes()) + ", not for "
                        + new TreeSet<>(rule.terms().keySet()));
            }
        }
    }

    /** When some units work, where a clock goes by working time at all. What is empty is not asked. */
    public record Hours(Set<UnitCode> units, Set<String> districts, WorkCalendar calendar) {
        public Hours {
            units = Set.copyOf(units);
            districts = Set.copyOf(districts);
        }

        boolean hold(UnitCode owes, Optional<String> district) {
            return (units.isEmpty() || units.contains(owes))
                    && (districts.isEmpty()
                            || district.filter(districts::contains).isPresent());
        }
    }

    /**
     * What decides a clock.
     *
     * @param provision that decided; empty where none did
     */
    public record Decided(ClockRule rule, Optional<Term> term, Optional<String> provision) {
        private Decided by(WorkCalendar calendar) {
            return new Decided(new ClockRule(rule.terms(), calendar, rule.levels(), rule.source()), term, provision);
        }
    }

    /** What decides a clock that a unit owes in a case from this day on. */
    Decided decide(ClockKind kind, String termClass, Subject subject, UnitCode owes, LocalDate day) {
        Decided decided = provisions.stream()
                .flatMap(one -> one
                        .rule(kind, subject, owes, day)
                        .filter(rule -> termClass.isEmpty() || rule.terms().containsKey(termClass))
                        .map(rule -> new Decided(rule, rule.term(termClass), Optional.of(one.name())))
                        .stream())
                .findFirst()
                .orElseGet(() -> new Decided(rule(kind), rule(kind).term(termClass), Optional.empty()));
        if (decided.rule().calendar().name().equals(NATURAL)) {
            return decided;
        }
        return hours.stream()
                .filter(some -> some.hold(owes, subject.district()))
                .findFirst()
                .map(some -> decided.by(some.calendar()))
                .orElse(decided);
    }

    /** Of one clock where no provision goes before it. */
    public ClockRule rule(ClockKind kind) {
        return Objects.requireNonNull(general.get(kind), "a policy speaks of every clock");
    }
}
