package org.jiesu.core.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.duty.Urgency;

/**
 * One start of one clock: what is owed, by whom, until when, and the levels that it climbs through.
 *
 * @param owes the unit that owes the act at the moment
 * @param dueAt an act at this very instant is still on time
 * @param policy version of the policy under which it started
 */
public record Clock(
        ClockId id,
        ClockKind kind,
        UnitCode owes,
        Instant startedAt,
        Instant dueAt,
        Optional<Instant> endedAt,
        String policy,
        List<ClockLevel> levels) {
    public Clock {
        levels = List.copyOf(levels);
        if (!dueAt.isAfter(startedAt)) {
            throw new IllegalArgumentException("a clock is due after it starts");
        }
    }

    /** Starts the reply clock of a case of this urgency. */
    public static Clock reply(ClockId id, UnitCode owes, Urgency urgency, Policy policy, Instant at) {
        Instant due = policy.term(urgency).from(at);
        Duration term = Duration.between(at, due);
        List<ClockLevel> levels = policy.levels().stream()
                .map(rule -> ClockLevel.pending(rule.level(), rule.rung(), at.plus(share(term, rule.percent()))))
                .toList();
        return new Clock(id, ClockKind.REPLY, owes, at, due, Optional.empty(), policy.version(), levels);
    }

    public boolean running() {
        return endedAt.isEmpty();
    }

    /** The act was done, or is no longer owed: no level fires any more. */
    public Clock ended(Instant at) {
        List<ClockLevel> after = levels.stream()
                .map(level ->
                        level.state() == ClockLevel.State.PENDING ? level.done(ClockLevel.State.CLEARED, at) : level)
                .toList();
        return new Clock(id, kind, owes, startedAt, dueAt, Optional.of(at), policy, after);
    }

    /** One level has been fired, skipped or given up; it is never done again. */
    public Clock done(LevelName level, ClockLevel.State state, Instant at) {
        List<ClockLevel> after = levels.stream()
                .map(one -> one.level() == level ? one.done(state, at) : one)
                .toList();
        return new Clock(id, kind, owes, startedAt, dueAt, endedAt, policy, after);
    }

    /** Whether the act came after the due instant, or has not come by {@code now} although it is past. */
    public boolean late(Instant now) {
        return endedAt.orElse(now).isAfter(dueAt);
    }

    /** Share of the term that had passed when the clock ended, or has passed by {@code now}; past due it exceeds 1. */
    public double elapsed(Instant now) {
        Duration passed = Duration.between(startedAt, endedAt.orElse(now));
        return Math.max(
                0,
                passed.toMillis() / (double) Duration.between(startedAt, dueAt).toMillis());
    }

    private static Duration share(Duration term, int percent) {
        return term.multipliedBy(percent).dividedBy(100);
    }
}
