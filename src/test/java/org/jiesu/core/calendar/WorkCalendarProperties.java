package org.jiesu.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class WorkCalendarProperties {
    private static final Term.Unit[] ALL = Term.Unit.values();
    private static final Term.Unit[] ALL_BUT_WORKING_DAYS = {
        Term.Unit.MINUTES, Term.Unit.HOURS, Term.Unit.DAYS, Term.Unit.WORKING_HOURS
    };
    private static final int TERMS_A_CALENDAR = 200;

    @Property(tries = 1000)
    void due_is_what_looking_at_every_minute_gives(@ForAll long seed) {
        RandomTimes random = new RandomTimes(seed);
        WorkCalendar calendar = random.calendar();
        MinuteByMinute model = new MinuteByMinute(calendar);
        int compared = 0;
        for (int i = 0; i < TERMS_A_CALENDAR; i++) {
            List<Pause> pauses = random.pauses();
            model.pause(pauses);
            int start = random.minute();
            Term term = random.term(ALL);
            OptionalInt expected = model.due(start, term);
            if (expected.isPresent()) {
                compared++;
                assertThat(due(calendar, RandomTimes.instant(start), term, Pauses.of(pauses)))
                        .as("%s from minute %s, %s on %s", term, start, pauses, calendar)
                        .isEqualTo(RandomTimes.instant(expected.getAsInt()));
            }
        }
        assertThat(compared).isGreaterThan(TERMS_A_CALENDAR / 2);
    }

    @Property
    void what_is_subtracted_from_a_due_time_and_added_again_is_that_due_time_and_nothing_later_is(@ForAll long seed) {
        RandomTimes random = new RandomTimes(seed);
        WorkCalendar calendar = random.calendar();
        Pauses pauses = Pauses.of(random.pauses());
        Term term = random.term(ALL_BUT_WORKING_DAYS);
        Instant start = random.start();
        Instant due = due(calendar, start, term, pauses);
        Instant last = calendar.subtract(due, term, pauses);
        assertThat(last).isAfterOrEqualTo(start);
        assertThat(due(calendar, last, term, pauses)).isEqualTo(due);
        assertThat(due(calendar, last.plusNanos(1), term, pauses)).isAfter(due);
    }

    @Property
    void a_later_start_a_longer_term_and_another_pause_never_bring_due_forward(@ForAll long seed) {
        RandomTimes random = new RandomTimes(seed);
        WorkCalendar calendar = random.calendar();
        List<Pause> pauses = new ArrayList<>(random.pauses());
        Pauses before = Pauses.of(pauses);
        Term term = random.term(ALL);
        Instant start = random.start();
        Instant due = due(calendar, start, term, before);
        assertThat(due(calendar, start.plusSeconds(random.upTo(500_000)), term, before))
                .isAfterOrEqualTo(due);
        assertThat(due(calendar, start, new Term(term.amount() + 1, term.unit()), before))
                .isAfter(due);
        pauses.addAll(random.pauses());
        assertThat(due(calendar, start, term, Pauses.of(pauses))).isAfterOrEqualTo(due);
    }

    /** Where a day ends at 24:00 its end is already the next day, which then is not counted. */
    @Property
    void a_term_in_two_parts_is_due_when_the_whole_is(@ForAll long seed) {
        RandomTimes random = new RandomTimes(seed);
        WorkCalendar calendar = random.calendar();
        boolean endsAtMidnight =
                calendar.spans().get(calendar.spans().size() - 1).to().equals(LocalTime.MIDNIGHT);
        Pauses pauses = Pauses.of(random.pauses());
        Term one = random.term(endsAtMidnight ? ALL_BUT_WORKING_DAYS : ALL);
        Term other = random.term(one.unit());
        Term whole = new Term(one.amount() + other.amount(), one.unit());
        Instant start = random.start();
        assertThat(due(calendar, due(calendar, start, one, pauses), other, pauses))
                .isEqualTo(due(calendar, start, whole, pauses));
    }

    @Property
    void every_paused_second_moves_days_by_a_second_and_hours_too(@ForAll long seed) {
        RandomTimes random = new RandomTimes(seed);
        Term term = random.term(Term.Unit.DAYS, Term.Unit.HOURS, Term.Unit.MINUTES);
        Instant start = random.start();
        Instant bare = due(WorkCalendar.natural(), start, term, Pauses.NONE);
        long within = Duration.between(start, bare).toSeconds();
        Instant from = start.plusSeconds(random.upTo((int) within) - 1);
        int seconds = random.upTo(1_000_000);
        Pauses one = Pauses.of(List.of(new Pause(from, from.plusSeconds(seconds))));
        assertThat(due(WorkCalendar.natural(), start, term, one)).isEqualTo(bare.plusSeconds(seconds));
    }

    @Property
    void pauses_before_the_start_from_due_on_or_of_no_length_change_nothing(@ForAll long seed) {
        RandomTimes random = new RandomTimes(seed);
        WorkCalendar calendar = random.calendar();
        List<Pause> pauses = new ArrayList<>(random.pauses());
        Term term = random.term(ALL);
        Instant start = random.start();
        Instant due = due(calendar, start, term, Pauses.of(pauses));
        pauses.add(new Pause(start.minusSeconds(random.upTo(100_000)), start));
        pauses.add(new Pause(due, due));
        pauses.add(new Pause(start.plusSeconds(7), start.plusSeconds(7)));
        pauses.add(new Pause(due, due.plusSeconds(random.upTo(100_000))));
        pauses.add(Pause.since(due.plusSeconds(random.upTo(100_000))));
        assertThat(due(calendar, start, term, Pauses.of(pauses))).isEqualTo(due);
    }

    @Property
    void only_the_union_of_the_pauses_counts(@ForAll long seed) {
        RandomTimes random = new RandomTimes(seed);
        WorkCalendar calendar = random.calendar();
        List<Pause> pauses = random.pauses();
        List<Pause> pieces = new ArrayList<>();
        for (Pause pause : pauses) {
            Instant middle =
                    pause.from().plus(Duration.between(pause.from(), pause.to()).dividedBy(3));
            pieces.add(0, new Pause(middle, pause.to()));
            pieces.add(new Pause(pause.from(), middle));
            pieces.add(new Pause(pause.from(), pause.to()));
        }
        Term term = random.term(ALL);
        Instant start = random.start();
        assertThat(due(calendar, start, term, Pauses.of(pieces)))
                .isEqualTo(due(calendar, start, term, Pauses.of(pauses)));
    }

    @Property
    void elapsed_goes_by_the_calendar_of_due(@ForAll long seed) {
        RandomTimes random = new RandomTimes(seed);
        WorkCalendar calendar = random.calendar();
        Pauses pauses = Pauses.of(random.pauses());
        Term term = random.term(ALL_BUT_WORKING_DAYS);
        Instant start = random.start();
        Instant due = due(calendar, start, term, pauses);
        Duration length = term.lengthFrom(start);
        assertThat(calendar.elapsed(start, due, term.unit(), pauses)).isEqualTo(length);
        assertThat(calendar.elapsed(start, due.minusNanos(1), term.unit(), pauses))
                .isEqualTo(length.minusNanos(1));
        assertThat(calendar.elapsed(due, start, term.unit(), pauses)).isZero();
    }

    @Property
    void a_share_of_a_term_has_passed_at_its_instant_and_the_whole_at_due(@ForAll long seed) {
        RandomTimes random = new RandomTimes(seed);
        WorkCalendar calendar = random.calendar();
        Pauses pauses = Pauses.of(random.pauses());
        Term term = random.term(ALL);
        Instant start = random.start();
        Instant due = due(calendar, start, term, pauses);
        Duration whole = calendar.elapsed(start, due, term.unit(), pauses);
        int percent = random.upTo(250);
        Instant share =
                calendar.share(start, term, pauses, percent).orElseThrow().at();
        assertThat(calendar.share(start, term, pauses, 100).orElseThrow().at()).isEqualTo(due);
        assertThat(calendar.elapsed(start, share, term.unit(), pauses).multipliedBy(100))
                .isEqualTo(whole.multipliedBy(percent));
        assertThat(Integer.signum(share.compareTo(due))).isEqualTo(Integer.compare(percent, 100));
    }

    @Property
    void the_steps_lead_from_the_start_to_due_without_a_gap_and_add_up_to_the_term(@ForAll long seed) {
        RandomTimes random = new RandomTimes(seed);
        WorkCalendar calendar = random.calendar();
        Term term = random.term(ALL);
        Instant start = random.start();
        Reckoning due = calendar.due(start, term, Pauses.of(random.pauses())).orElseThrow();
        Instant at = start;
        Duration passed = Duration.ZERO;
        for (Step step : due.steps()) {
            assertThat(step.from()).isEqualTo(at);
            assertThat(step.to()).isAfter(at);
            passed = step.passes() ? passed.plus(Duration.between(step.from(), step.to())) : passed;
            at = step.to();
        }
        assertThat(at).isEqualTo(due.at());
        if (term.unit() == Term.Unit.WORKING_DAYS) {
            assertThat(due.steps())
                    .filteredOn(step -> step.kind() == Step.Kind.DAY_COUNTED)
                    .hasSize(term.amount());
        } else {
            assertThat(passed).isEqualTo(term.lengthFrom(start));
        }
    }

    @Property
    void natural_units_ignore_the_calendar(@ForAll long seed) {
        RandomTimes random = new RandomTimes(seed);
        Pauses pauses = Pauses.of(random.pauses());
        Term term = random.term(Term.Unit.MINUTES, Term.Unit.HOURS, Term.Unit.DAYS);
        Instant start = random.start();
        assertThat(random.calendar().due(start, term, pauses))
                .isEqualTo(WorkCalendar.natural().due(start, term, pauses));
    }

    @Property
    void a_list_that_is_published_moves_no_instant_that_was_not_provisional(@ForAll long seed) {
        RandomTimes random = new RandomTimes(seed);
        HolidayList known = random.list(2026);
        WorkCalendar before = random.calendar(List.of(known));
        if (before.equals(WorkCalendar.natural())) {
            return;
        }
        Holidays both = Holidays.of(List.of(known, random.list(2027)));
        WorkCalendar after = new WorkCalendar(before.name(), before.week(), before.spans(), both);
        Pauses pauses = Pauses.of(random.pauses());
        Term term = random.term(ALL);
        Instant start = random.start();
        int percent = random.upTo(250);
        Reckoning due = before.due(start, term, pauses).orElseThrow();
        Reckoning share = before.share(start, term, pauses, percent).orElseThrow();
        if (!due.provisional()) {
            assertThat(after.due(start, term, pauses)).contains(due);
        }
        if (!share.provisional()) {
            assertThat(after.share(start, term, pauses, percent)).contains(share);
        }
    }

    private static Instant due(WorkCalendar calendar, Instant start, Term term, Pauses pauses) {
        return calendar.due(start, term, pauses).orElseThrow().at();
    }
}
