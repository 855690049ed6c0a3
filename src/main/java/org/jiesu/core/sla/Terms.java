package org.jiesu.core.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jiesu.core.calendar.Almanac;
import org.jiesu.core.calendar.WorkCalendar;

/**
 * Within what time each act must be done: the policies of all times, and the calendars by which they reckon. A clock goes
 * on under the policy under which it started, however many have come since.
 */
public record Terms(List<Policy> policies, Almanac almanac) {
    public Terms {
        policies = List.copyOf(policies);
        if (policies.isEmpty()) {
            throw new IllegalArgumentException("there is no policy");
        }
        for (int i = 0; i < policies.size(); i++) {
            for (Policy other : policies.subList(0, i)) {
                refuseBoth(other, policies.get(i));
            }
        }
    }

    private static void refuseBoth(Policy one, Policy other) {
        if (one.version().equals(other.version())) {
            throw new IllegalArgumentException("two policies are called " + one.version());
        }
        if (one.scope().overlaps(other.scope())) {
            throw new IllegalArgumentException(one.version() + " and " + other.version()
                    + " are in force for the same kind of case on the same day");
        }
    }

    /** The kinds of cases for which there is a policy. */
    public Set<String> caseKinds() {
        Set<String> kinds = new TreeSet<>();
        policies.forEach(policy -> kinds.addAll(policy.scope().caseKinds()));
        return kinds;
    }

    /** The words for why citizens are not satisfied, by their codes, as any policy has them. */
    public Map<String, String> callbackReasons() {
        Map<String, String> reasons = new LinkedHashMap<>();
        policies.forEach(policy -> reasons.putAll(policy.callback().reasons()));
        return reasons;
    }

    /**
     * The policy for what starts at this instant. Where none is in force any more, or not yet, the nearest before: a
     * complaint is never turned away for want of one, and never without clocks.
     */
    public Policy at(String caseKind, Instant instant) {
        LocalDate day = day(instant);
        return policies.stream()
                .filter(policy -> policy.scope().holds(caseKind, day))
                .findFirst()
                .orElseGet(() -> nearest(caseKind, day));
    }

    private Policy nearest(String caseKind, LocalDate day) {
        Optional<Policy> last = Optional.empty();
        for (Policy policy : policies) {
            boolean begun = policy.scope().begunBy(caseKind, day);
            if (begun && last.map(other -> policy.scope().after(other.scope())).orElse(true)) {
                last = Optional.of(policy);
            }
        }
        return last.orElseGet(() -> policies.stream()
                .filter(policy -> policy.scope().caseKinds().contains(caseKind))
                .findFirst()
                .orElse(policies.get(0)));
    }

    /** The policy under which a clock started; where its file is gone, the one for what starts at that instant. */
    public Policy of(Clock clock, Subject subject) {
        return policies.stream()
                .filter(policy -> policy.of(clock))
                .findFirst()
                .orElseGet(() -> at(subject.caseKind(), clock.startedAt()));
    }

    /** What decides a clock by the policy under which it started. */
    public ClockRules.Decided decided(Clock clock, Subject subject) {
        return of(clock, subject)
                .decide(clock.kind(), clock.kind().classIn(subject), subject, clock.owes(), day(clock.startedAt()));
    }

    /** The calendar of that name; where it is gone, the other. */
    WorkCalendar calendar(String name, WorkCalendar other) {
        return almanac.calendar(name).orElse(other);
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, WorkCalendar.ZONE);
    }
}
