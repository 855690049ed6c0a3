package org.jiesu.core.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiesu.core.calendar.Almanac;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.duty.Urgency;

/**
 * One start of one clock: what is owed, by whom, until when, and the levels that it climbs through.
 *
 * @param period of the case, counted from 1; each reopening begins another
 * @param owes the unit that owes the act at the moment
 * @param policy version of the policy under which it started
 */
public record Clock(
        ClockId id, ClockKind kind, int period, UnitCode owes, Run run, String policy, List<ClockLevel> levels) {
    public Clock {
        levels = List.copyOf(levels);
    }

    /** What starts where for whom. */
    public record Start(ClockId id, ClockKind kind, int period, UnitCode owes, Instant at) {}

    /** Starts a clock of a case of this urgency. */
    public static Clock start(Start start, Urgency urgency, Policy policy) {
        Policy.ClockRule rule = policy.rule(start.kind());
        Schedule schedule = Schedule.of(start.at(), rule.term(urgency), rule.calendar(), rule.levels());
        Run run = Run.from(start.at(), schedule.dueAt(), Optional.of(schedule.by()));
        List<ClockLevel> levels = rule.levels().stream()
                .map(level -> ClockLevel.pending(level.level(), level.rung(), schedule.of(level.level())))
                .toList();
        return new Clock(start.id(), start.kind(), start.period(), start.owes(), run, policy.version(), levels);
    }

    public Instant startedAt() {
        return run.startedAt();
    }

    /** An act at this very instant is still on time. */
    public Instant dueAt() {
        return run.dueAt();
    }

    public Optional<Instant> endedAt() {
        return run.end().map(Run.End::at);
    }

    public boolean running() {
        return run.end().isEmpty();
    }

    /** When the next level is due; empty when no level will fire any more. */
    public Optional<Instant> nextLevelAt() {
        return levels.stream()
                .filter(level -> level.state() == ClockLevel.State.PENDING)
                .map(ClockLevel::at)
                .min(Comparator.naturalOrder());
    }

    /** The act was done, on time or not. */
    public Clock achieved(Instant at) {
        return ended(at, at.isAfter(dueAt()) ? Ending.LATE : Ending.MET);
    }

    /** It has ended in this way: no level fires any more. */
    public Clock ended(Instant at, Ending how) {
        List<ClockLevel> after = levels.stream()
                .map(level ->
                        level.state() == ClockLevel.State.PENDING ? level.done(ClockLevel.State.CLEARED, at) : level)
                .toList();
        return new Clock(id, kind, period, owes, run.ended(at, how), policy, after);
    }

    /** One level has been fired, skipped or given up; it is never done again. */
    public Clock done(LevelName level, ClockLevel.State state, Instant at) {
        List<ClockLevel> after = levels.stream()
                .map(one -> one.level() == level ? one.done(state, at) : one)
                .toList();
        return new Clock(id, kind, period, owes, run, policy, after);
    }

    /** From now on another unit owes the act. */
    public Clock handedTo(UnitCode other) {
        return new Clock(id, kind, period, other, run, policy, levels);
    }

    /**
     * As if it had started with another urgency: due is counted from its start, and levels that are not done yet move
     * with it. Those done stay done.
     */
    public Clock reckoned(Urgency urgency, Policy under) {
        Policy.ClockRule rule = under.rule(kind);
        return on(Schedule.of(startedAt(), rule.term(urgency), rule.calendar(), rule.levels()));
    }

    /**
     * As if the lists that were missing when it was reckoned had been there.
     *
     * @return empty when none of them is there now: nothing of it is provisional, or still is
     */
    public Optional<Clock> listed(Almanac almanac, Policy under) {
        return run.reckoned()
                .filter(by -> running() && by.missed(almanac.years()))
                .flatMap(by -> almanac.calendar(by.calendar())
                        .map(calendar -> Schedule.of(
                                startedAt(),
                                by.term(),
                                calendar,
                                under.rule(kind).levels())))
                .map(this::on);
    }

    private Clock on(Schedule schedule) {
        return movedTo(schedule.dueAt(), schedule.levels(), Optional.of(schedule.by()));
    }

    /**
     * Due at another instant.
     *
     * @param lie where its levels lie now; those already done stay where they were
     * @param by empty where it is what it was
     */
    public Clock movedTo(Instant due, Map<LevelName, Instant> lie, Optional<Reckoned> by) {
        List<ClockLevel> after = levels.stream()
                .map(level -> level.state() == ClockLevel.State.PENDING
                        ? level.movedTo(lie.getOrDefault(level.level(), level.at()))
                        : level)
                .toList();
        return new Clock(id, kind, period, owes, run.until(due, by), policy, after);
    }

    /** Whether the act came after the due instant, or has not come by {@code now} although it is past. */
    public boolean late(Instant now) {
        return endedAt().orElse(now).isAfter(dueAt());
    }

    /** Share of the term that had passed when the clock ended, or has passed by {@code now}; past due it exceeds 1. */
    public double elapsed(Instant now) {
        Duration passed = Duration.between(startedAt(), endedAt().orElse(now));
        return Math.max(
                0,
                passed.toMillis()
                        / (double) Duration.between(startedAt(), dueAt()).toMillis());
    }
}
