package org.jiesu.core.sla;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiesu.core.duty.UnitCode;

/**
 * One start of one clock: what is owed, by whom, until when, and the levels that it climbs through.
 *
 * @param period of the case, counted from 1; each reopening begins another
 * @param owes the unit that owes the act at the moment
 * @param policy version of the policy under which it started, and behind a stroke the provision that decided
 */
public record Clock(
        ClockId id, ClockKind kind, int period, UnitCode owes, Run run, String policy, List<ClockLevel> levels) {
    public Clock {
        levels = List.copyOf(levels);
    }

    /** What starts where for whom. */
    public record Start(ClockId id, ClockKind kind, int period, UnitCode owes, Instant at) {}

    /** Whether it is the lead's: whoever is given the case owes it on. */
    public boolean followsTheLead() {
        return kind.followsTheLead();
    }

    public Instant startedAt() {
        return run.startedAt();
    }

    /** An act at this very instant is still on time; empty while it is paused and nobody knows until when. */
    public Optional<Instant> dueAt() {
        return run.dueAt();
    }

    public Optional<Instant> endedAt() {
        return run.end().map(Run.End::at);
    }

    public boolean running() {
        return run.end().isEmpty();
    }

    /** Whether it stands still without anybody knowing until when. */
    public boolean asleep() {
        return running() && dueAt().isEmpty();
    }

    /** When the next level is due; empty when no level will fire any more, or none is awake. */
    public Optional<Instant> nextLevelAt() {
        return levels.stream()
                .filter(level -> level.state() == ClockLevel.State.PENDING)
                .flatMap(level -> level.at().stream())
                .min(Comparator.naturalOrder());
    }

    /** The act was done, on time or not. */
    public Clock achieved(Instant at) {
        return ended(at, late(at) ? Ending.LATE : Ending.MET);
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
     * Due at another instant.
     *
     * @param due empty where it sleeps from now on
     * @param lie where its levels lie now, without those that sleep; those already done stay where they were
     * @param by empty where it is what it was
     */
    public Clock movedTo(Optional<Instant> due, Map<LevelName, Instant> lie, Optional<Reckoned> by) {
        List<ClockLevel> after = levels.stream()
                .map(level -> level.state() == ClockLevel.State.PENDING
                        ? level.movedTo(Optional.ofNullable(lie.get(level.level())))
                        : level)
                .toList();
        return new Clock(id, kind, period, owes, run.until(due, by), policy, after);
    }

    /** Under another provision, or none, of its policy. */
    public Clock decidedBy(String other) {
        return new Clock(id, kind, period, owes, run, other, levels);
    }

    /** Whether the act came after the due instant, or has not come by {@code now} although it is past. */
    public boolean late(Instant now) {
        return dueAt().filter(due -> endedAt().orElse(now).isAfter(due)).isPresent();
    }
}
