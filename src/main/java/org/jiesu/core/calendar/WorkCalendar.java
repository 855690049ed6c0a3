package org.jiesu.core.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When is worked. Due, share, elapsed and pauses all go by the same calendar, so that they agree; natural units ignore
 * it. Days begin and end in Beijing. On a calendar without any working time whatever needs some ends with an
 * {@link IllegalStateException}.
 *
 * @param week the weekdays on which is worked, where no list says otherwise
 * @param spans of a working day, ordered, none overlapping; they may touch
 */
public record WorkCalendar(String name, Set<DayOfWeek> week, List<Span> spans, Holidays holidays) {
    /** Where days begin and end. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public WorkCalendar {
        week = Set.copyOf(week);
        spans = List.copyOf(spans);
        for (int i = 1; i < spans.size(); i++) {
            if (!spans.get(i - 1).endsBefore(spans.get(i))) {
                throw new IllegalArgumentException(
                        "the spans of a day follow each other, not " + spans.get(i - 1) + " and " + spans.get(i));
            }
        }
    }

    /** Every day works, all day, and ends at 24:00; there are no holidays. */
    public static WorkCalendar natural() {
        Span wholeDay = new Span(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
        return new WorkCalendar("natural", Set.of(DayOfWeek.values()), List.of(wholeDay), Holidays.NOT_KEPT);
    }

    /** When the term that began at the start has passed; empty while a pause without end keeps it from passing. */
    public Optional<Reckoning> due(Instant start, Term term, Pauses pauses) {
        Optional<List<Step>> steps = term.unit() == Term.Unit.WORKING_DAYS
                ? DayCount.from(start, term.amount(), this, pauses)
                : time(term.unit(), pauses).forward(start, term.lengthFrom(start));
        return steps.map(Reckoning::of);
    }

    /**
     * When a share of the term has passed; shares over 100 lie behind due. A share of working days is one of the working
     * time between start and due.
     *
     * @param percent from 1; the share is exact where it is a whole number of nanoseconds, else the nanosecond before
     */
    public Optional<Reckoning> share(Instant start, Term term, Pauses pauses, int percent) {
        if (percent < 1) {
            throw new IllegalArgumentException("a share is at least 1 %, not " + percent);
        }
        return due(start, term, pauses).flatMap(due -> time(term.unit(), pauses)
                .forward(start, part(whole(start, due.at(), term, pauses), percent))
                .map(steps -> Reckoning.of(steps).alsoMissing(due.missing())));
    }

    /** When so much of what the unit counts has passed; empty while a pause without end keeps it from passing. */
    public Optional<Reckoning> after(Instant start, Duration length, Term.Unit unit, Pauses pauses) {
        return time(unit, pauses).forward(start, length).map(Reckoning::of);
    }

    /**
     * The last instant from which the term passes until due: {@link #due} of it is that very instant again, if it is a due
     * time at all. Working days, which pass by ends of days, are refused.
     */
    public Instant subtract(Instant due, Term term, Pauses pauses) {
        return time(term.unit(), pauses).backward(due, term.lengthUntil(due));
    }

    /** How much of what the unit counts has passed since the start: natural time, or working time. */
    public Duration elapsed(Instant start, Instant now, Term.Unit unit, Pauses pauses) {
        return time(unit, pauses).passed(start, now);
    }

    /** What is worked, or not, around an instant; at most until the end of its day. */
    Step around(Instant at) {
        LocalDate day = day(at);
        Instant from = begin(day);
        if (!works(day)) {
            return told(Step.Kind.DAY_OFF, day, from, begin(day.plusDays(1)));
        }
        for (Span span : spans) {
            if (at.isBefore(span.startsOn(day))) {
                return told(Step.Kind.CLOSED, day, from, span.startsOn(day));
            }
            if (at.isBefore(span.endsOn(day))) {
                return told(Step.Kind.PASSES, day, span.startsOn(day), span.endsOn(day));
            }
            from = span.endsOn(day);
        }
        return told(Step.Kind.CLOSED, day, from, begin(day.plusDays(1)));
    }

    boolean works(LocalDate day) {
        boolean worked = holidays.on(day).map(Listed::works).orElseGet(() -> week.contains(day.getDayOfWeek()));
        return worked && !spans.isEmpty();
    }

    /** The end of the last span of a working day. */
    Instant end(LocalDate day) {
        return spans.get(spans.size() - 1).endsOn(day);
    }

    Step told(Step.Kind kind, LocalDate day, Instant from, Instant to) {
        return new Step(kind, from, to, holidays.on(day), holidays.missing(day));
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    private Timeline time(Term.Unit unit, Pauses pauses) {
        Step allTime = Step.plain(Step.Kind.PASSES, Instant.MIN, Instant.MAX);
        return unit.working() ? new Timeline(this::around, pauses) : new Timeline(at -> allTime, pauses);
    }

    private Duration whole(Instant start, Instant due, Term term, Pauses pauses) {
        return term.unit() == Term.Unit.WORKING_DAYS
                ? elapsed(start, due, term.unit(), pauses)
                : term.lengthFrom(start);
    }

    private static Duration part(Duration whole, int percent) {
        return whole.multipliedBy(percent).dividedBy(100);
    }
}
