package org.jiesu.core.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiesu.core.calendar.Pauses;
import org.jiesu.core.calendar.Reckoning;
import org.jiesu.core.calendar.Term;
import org.jiesu.core.calendar.WorkCalendar;

/**
 * Says when clocks of one case are due, at their start and whenever something changes: the only place that does. Whatever
 * changed, due is reckoned anew from the start, with all pauses there have been, so that it never hangs on the order of
 * events.
 *
 * @param pauses of the case, of all times
 */
public record Reckoner(Terms terms, Subject subject, Pauses pauses) {
    /** Starts a clock whose term goes by how pressing the case is. */
    public Clock start(Clock.Start start) {
        Optional<Grant> given = subject.deadline()
                .filter(until -> start.kind() == ClockKind.REPLY)
                .map(Grant.Given::new);
        return start(start, start.kind().classIn(subject), given.stream().toList());
    }

    /** Starts a clock that is due when somebody said so. */
    public Clock startUntil(Clock.Start start, Instant until) {
        return start(start, start.kind().classIn(subject), List.of(new Grant.Given(until)));
    }

    /** Starts the clock of a department that is whistled for. */
    public Clock whistled(Clock.Start start, WhistleKind whistle) {
        return start(start, whistle.wire(), List.of());
    }

    private Clock start(Clock.Start start, String termClass, List<Grant> grants) {
        Policy policy = terms.at(subject.caseKind(), start.at());
        ClockRules.Decided decided =
                policy.decide(start.kind(), termClass, subject, start.owes(), Terms.day(start.at()));
        List<LevelRule> rules = decided.rule().levels();
        Schedule schedule = Schedule.of(
                new Basis(
                        start.at(), decided.term(), decided.rule().calendar(), grants, stopping(start.kind(), policy)),
                rules);
        List<ClockLevel> levels = rules.stream()
                .map(rule -> ClockLevel.pending(
                        rule, Optional.ofNullable(schedule.levels().get(rule.level()))))
                .toList();
        Run run = Run.from(start.at(), schedule.dueAt(), Optional.of(schedule.by()));
        return new Clock(start.id(), start.kind(), start.period(), start.owes(), run, policy.told(decided), levels);
    }

    /**
     * As if the case had been what it is now when the clock started: its class, its matter, the unit that owes it. Levels
     * that are done stay done.
     */
    public Clock asNow(Clock clock) {
        ClockRules.Decided decided = terms.decided(clock, subject);
        Optional<Reckoned> by = clock.run().reckoned();
        if (decided.term().isEmpty()) {
            return clock;
        }
        List<Grant> grants = by.map(Reckoned::grants).orElseGet(List::of);
        return moved(
                clock.decidedBy(told(clock, decided)),
                decided.term(),
                decided.rule().calendar(),
                grants);
    }

    /** With the pauses there are now, by the term that it has. */
    public Clock paused(Clock clock) {
        return granted(clock, Optional.empty());
    }

    /** With one grant more. */
    public Clock granted(Clock clock, Optional<Grant> grant) {
        Reckoned by = by(clock);
        List<Grant> grants = Stream.concat(by.grants().stream(), grant.stream()).toList();
        return moved(clock, by.term(), calendar(clock, by), grants);
    }

    /**
     * As if the lists that were missing when it was reckoned had been there.
     *
     * @return empty when none of them is there now: nothing of it is provisional, or still is
     */
    public Optional<Clock> listed(Clock clock) {
        return clock.run()
                .reckoned()
                .filter(by -> clock.running() && by.missed(terms.almanac().years()))
                .filter(by -> terms.almanac().calendar(by.calendar()).isPresent())
                .map(by -> paused(clock));
    }

    /** Whether a pause of the case keeps it from running. */
    public boolean pauses(Clock clock) {
        return terms.of(clock, subject).respite().paused().contains(clock.kind());
    }

    /**
     * Share of the time of a clock that had passed when it ended, or has passed by {@code now}; past due it exceeds 1. It
     * passes as due was reckoned: neither in pauses nor, by a working term, out of hours.
     */
    public double elapsed(Clock clock, Instant now) {
        Instant at = clock.endedAt().orElse(now);
        Reckoned by = by(clock);
        WorkCalendar calendar = calendar(clock, by);
        Pauses known = stopping(clock.kind(), terms.of(clock, subject)).ended();
        Instant until = stopping(clock.kind(), terms.of(clock, subject))
                .openSince()
                .filter(at::isAfter)
                .orElse(at);
        Instant due = clock.dueAt()
                .orElseGet(() -> new Basis(clock.startedAt(), by.term(), calendar, by.grants(), known)
                        .due()
                        .at());
        Term.Unit unit = by.given().isPresent()
                ? Term.Unit.HOURS
                : by.term().orElseThrow().unit();
        Pauses counted = by.given().isPresent() ? Pauses.NONE : known;
        Duration whole = calendar.elapsed(clock.startedAt(), due, unit, counted);
        Duration passed = calendar.elapsed(clock.startedAt(), until, unit, counted);
        return whole.isZero() ? 1 : Math.max(0, passed.toMillis() / (double) whole.toMillis());
    }

    /** The working of due, step by step; empty while it sleeps. */
    public Optional<Reckoning> working(Clock clock) {
        Reckoned by = by(clock);
        Pauses stopping = stopping(clock.kind(), terms.of(clock, subject));
        return clock.dueAt()
                .map(due -> new Basis(clock.startedAt(), by.term(), calendar(clock, by), by.grants(), stopping.ended())
                        .due());
    }

    private Clock moved(Clock clock, Optional<Term> term, WorkCalendar calendar, List<Grant> grants) {
        Pauses stopping = stopping(clock.kind(), terms.of(clock, subject));
        Schedule schedule = Schedule.of(
                new Basis(clock.startedAt(), term, calendar, grants, stopping),
                clock.levels().stream().map(ClockLevel::rule).toList());
        return clock.movedTo(schedule.dueAt(), schedule.levels(), Optional.of(schedule.by()));
    }

    /** A clock whose policy is gone keeps the name that it has. */
    private String told(Clock clock, ClockRules.Decided decided) {
        Policy policy = terms.of(clock, subject);
        return policy.of(clock) ? policy.told(decided) : clock.policy();
    }

    private Pauses stopping(ClockKind kind, Policy policy) {
        return policy.respite().paused().contains(kind) ? pauses : Pauses.NONE;
    }

    private WorkCalendar calendar(Clock clock, Reckoned by) {
        return terms.calendar(
                by.calendar(), terms.decided(clock, subject).rule().calendar());
    }

    private Reckoned by(Clock clock) {
        return clock.run().reckoned().orElseGet(() -> {
            ClockRules.Decided decided = terms.decided(clock, subject);
            return new Reckoned(
                    decided.term().orElseThrow(), decided.rule().calendar().name(), List.of());
        });
    }
}
