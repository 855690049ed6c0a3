package org.jiesu.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiesu.core.calendar.Calendars.STANDARD;
import static org.jiesu.core.calendar.Calendars.at;
import static org.jiesu.core.calendar.Calendars.paused;
import static org.jiesu.core.calendar.Calendars.span;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTest {
    @ParameterizedTest
    @CsvSource({
        "2021-02-15 12:00,  1, 2021-02-18 18:00",
        "2021-02-19 12:00,  1, 2021-02-20 18:00",
        "2021-02-20 10:00,  1, 2021-02-22 18:00",
        "2021-02-18 10:00,  2, 2021-02-20 18:00",
        "2021-02-15 12:00, 10, 2021-03-02 18:00",
        "2021-02-19 12:00, 11, 2021-03-05 18:00",
        // Half past midnight in Beijing is the day before in UTC: the day not counted is the one in Beijing.
        "2026-06-06 00:30,  1, 2026-06-08 18:00",
        "2026-06-06 12:00,  1, 2026-06-08 18:00",
        "2026-06-08 00:30,  1, 2026-06-09 18:00",
        // Spring Festival 2025: the Sunday before and the Saturday after are worked.
        "2025-01-25 10:00,  1, 2025-01-26 18:00",
        "2025-01-27 12:00,  1, 2025-02-05 18:00",
        "2025-01-27 12:00,  4, 2025-02-08 18:00",
        "2025-01-27 12:00,  5, 2025-02-10 18:00",
        "2025-01-28 00:00,  1, 2025-02-05 18:00",
        // National Day 2025.
        "2025-09-26 16:00,  1, 2025-09-28 18:00",
        "2025-09-26 16:00,  4, 2025-10-09 18:00",
        "2025-10-09 23:59,  2, 2025-10-11 18:00",
        "2025-10-09 23:59,  3, 2025-10-13 18:00",
        // Spring Festival 2026.
        "2026-02-13 17:59,  1, 2026-02-14 18:00",
        "2026-02-14 09:00,  1, 2026-02-24 18:00",
        "2026-02-24 09:00,  5, 2026-03-02 18:00",
        // Mid-Autumn and National Day 2026.
        "2026-09-19 09:00,  1, 2026-09-20 18:00",
        "2026-09-24 12:00,  1, 2026-09-28 18:00",
        "2026-09-30 12:00,  3, 2026-10-10 18:00",
        "2026-09-30 12:00,  4, 2026-10-12 18:00"
    })
    void working_days_end_with_their_last_span(String start, int days, String due) {
        assertThat(due(start, days, Term.Unit.WORKING_DAYS)).isEqualTo(at(due));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-27 17:00,  2, 2025-02-05 10:00",
        "2025-01-27 17:00,  1, 2025-01-27 18:00",
        "2025-09-30 18:00,  4, 2025-10-09 14:30",
        "2025-10-01 00:00,  3, 2025-10-09 12:00",
        "2025-10-10 17:00,  2, 2025-10-11 10:00",
        // 16:30–18:00 and the whole Saturday: due when it closes, not when it opens after the festival.
        "2026-02-13 17:00,  1, 2026-02-13 18:00",
        "2026-02-13 16:30,  9, 2026-02-14 18:00",
        "2026-02-13 16:30, 10, 2026-02-24 10:00",
        "2026-09-24 12:00,  5, 2026-09-28 09:30",
        "2026-06-01 11:00,  2, 2026-06-01 14:30",
        "2026-06-01 12:30,  1, 2026-06-01 14:30"
    })
    void working_hours_pass_only_while_is_worked(String start, int hours, String due) {
        assertThat(due(start, hours, Term.Unit.WORKING_HOURS)).isEqualTo(at(due));
    }

    @Test
    void natural_time_ignores_holidays_and_spans() {
        assertThat(due("2025-09-30 10:00:07", 7, Term.Unit.DAYS)).isEqualTo(at("2025-10-07 10:00:07"));
        assertThat(due("2025-09-30 23:30", 2, Term.Unit.HOURS)).isEqualTo(at("2025-10-01 01:30"));
        assertThat(due("2026-02-28 23:50", 15, Term.Unit.MINUTES)).isEqualTo(at("2026-03-01 00:05"));
        assertThat(STANDARD.due(at("2031-01-01 10:00"), days(7), Pauses.NONE)
                        .orElseThrow()
                        .provisional())
                .isFalse();
    }

    @Test
    void days_of_china_s_summer_time_keep_the_local_time() {
        assertThat(due("1986-05-03 10:00", 1, Term.Unit.DAYS)).isEqualTo(at("1986-05-04 10:00"));
        assertThat(due("1986-05-03 10:00", 24, Term.Unit.HOURS)).isEqualTo(at("1986-05-04 11:00"));
    }

    @Test
    void a_day_whose_end_lies_in_a_pause_is_not_counted_and_one_that_the_pause_leaves_its_end_is() {
        Term one = new Term(1, Term.Unit.WORKING_DAYS);
        Instant monday = at("2026-06-01 10:00");
        assertThat(dueAt(monday, one, paused("2026-06-02 17:59:59", "2026-06-02 18:00")))
                .isEqualTo(at("2026-06-03 18:00"));
        assertThat(dueAt(monday, one, paused("2026-06-02 09:00", "2026-06-02 17:59:59")))
                .isEqualTo(at("2026-06-02 18:00"));
        assertThat(dueAt(monday, one, paused("2026-06-02 18:00", "2026-06-05 18:00")))
                .isEqualTo(at("2026-06-02 18:00"));
        assertThat(dueAt(
                        monday,
                        one,
                        paused("2026-06-02 17:00", "2026-06-02 18:00", "2026-06-02 18:00", "2026-06-04 00:00")))
                .isEqualTo(at("2026-06-04 18:00"));
    }

    @Test
    void a_start_in_a_pause_waits_for_its_end_and_its_own_day_is_the_one_not_counted() {
        Pauses overNight = paused("2026-06-01 08:00", "2026-06-02 10:00");
        Instant monday = at("2026-06-01 20:00");
        assertThat(dueAt(monday, new Term(1, Term.Unit.WORKING_DAYS), overNight))
                .isEqualTo(at("2026-06-02 18:00"));
        assertThat(dueAt(monday, new Term(1, Term.Unit.WORKING_HOURS), overNight))
                .isEqualTo(at("2026-06-02 11:00"));
        assertThat(dueAt(monday, new Term(3, Term.Unit.HOURS), overNight)).isEqualTo(at("2026-06-02 13:00"));
        assertThat(dueAt(monday, days(1), overNight)).isEqualTo(at("2026-06-03 10:00"));
    }

    @Test
    void behind_a_pause_without_end_there_is_no_due_time_and_before_it_there_is() {
        Pauses held = Pauses.of(List.of(Pause.since(at("2026-06-02 11:00"))));
        Instant monday = at("2026-06-01 17:00");
        assertThat(STANDARD.due(monday, new Term(1, Term.Unit.WORKING_DAYS), held))
                .isEmpty();
        assertThat(STANDARD.due(monday, new Term(4, Term.Unit.WORKING_HOURS), held))
                .isEmpty();
        assertThat(STANDARD.due(monday, days(1), held)).isEmpty();
        assertThat(dueAt(monday, new Term(3, Term.Unit.WORKING_HOURS), held)).isEqualTo(at("2026-06-02 11:00"));
        assertThat(STANDARD.share(monday, new Term(3, Term.Unit.WORKING_HOURS), held, 125))
                .isEmpty();
    }

    @Test
    void a_year_without_a_list_goes_by_the_week_and_is_named_and_its_list_moves_what_was_provisional() {
        WorkCalendar known = Calendars.standard(Calendars.list2026());
        Term two = new Term(2, Term.Unit.WORKING_DAYS);
        Reckoning sure = known.due(at("2026-12-22 09:00"), two, Pauses.NONE).orElseThrow();
        assertThat(sure.strictly().at()).isEqualTo(at("2026-12-24 18:00"));
        Reckoning provisional =
                known.due(at("2026-12-30 09:00"), two, Pauses.NONE).orElseThrow();
        assertThat(provisional.at()).isEqualTo(at("2027-01-01 18:00"));
        assertThat(provisional.missing()).containsExactly(2027);
        assertThatThrownBy(provisional::strictly)
                .isInstanceOf(MissingHolidays.class)
                .hasMessage("no list of holidays for 2027");

        // An invented list: New Year's Day off, and the Thursday before with it.
        HolidayList next = new Calendars.Year(2027).off("元旦", "2026-12-31", 4).list();
        WorkCalendar published = Calendars.standard(Calendars.list2026(), next);
        assertThat(published
                        .due(at("2026-12-30 09:00"), two, Pauses.NONE)
                        .orElseThrow()
                        .strictly()
                        .at())
                .isEqualTo(at("2027-01-05 18:00"));
        assertThat(published.due(at("2026-12-22 09:00"), two, Pauses.NONE)).contains(sure);
    }

    @Test
    void a_share_behind_due_can_be_provisional_where_due_is_sure() {
        WorkCalendar known = Calendars.standard(Calendars.list2026());
        Instant start = at("2026-12-23 09:00");
        Term one = new Term(1, Term.Unit.WORKING_DAYS);
        assertThat(known.due(start, one, Pauses.NONE).orElseThrow().provisional())
                .isFalse();
        assertThat(known.share(start, one, Pauses.NONE, 200).orElseThrow().missing())
                .containsExactly(2027);
    }

    @Test
    void a_share_before_a_provisional_due_is_provisional_too() {
        WorkCalendar known = Calendars.standard(Calendars.list2026());
        Term two = new Term(2, Term.Unit.WORKING_DAYS);
        Reckoning half =
                known.share(at("2026-12-23 09:00"), two, Pauses.NONE, 50).orElseThrow();
        assertThat(half.at()).isEqualTo(at("2026-12-24 14:15"));
        assertThat(half.missing()).containsExactly(2027);
    }

    @Test
    void pauses_that_touch_are_one() {
        Pauses touching = paused("2026-06-02 10:00", "2026-06-02 11:00", "2026-06-02 09:00", "2026-06-02 10:00");
        assertThat(touching.all()).containsExactly(new Pause(at("2026-06-02 09:00"), at("2026-06-02 11:00")));
    }

    @Test
    void a_share_of_working_days_is_one_of_the_working_time_between_start_and_due() {
        // Friday 12:00 to Monday 18:00: 4.5 and 7.5 hours; half of them have passed on Monday at 10:30.
        Instant friday = at("2026-06-05 12:00");
        Term one = new Term(1, Term.Unit.WORKING_DAYS);
        assertThat(STANDARD.share(friday, one, Pauses.NONE, 50).orElseThrow().at())
                .isEqualTo(at("2026-06-08 10:30"));
        assertThat(STANDARD.share(friday, one, Pauses.NONE, 125).orElseThrow().at())
                .isEqualTo(at("2026-06-09 12:00"));
        assertThat(STANDARD.elapsed(friday, at("2026-06-08 10:30"), Term.Unit.WORKING_DAYS, Pauses.NONE))
                .isEqualTo(Duration.ofHours(6));
    }

    @Test
    void one_working_hour_before_due_is_working_time() {
        assertThat(STANDARD.subtract(at("2025-10-09 09:30"), new Term(1, Term.Unit.WORKING_HOURS), Pauses.NONE))
                .isEqualTo(at("2025-09-30 17:30"));
        assertThatThrownBy(() ->
                        STANDARD.subtract(at("2025-10-09 18:00"), new Term(1, Term.Unit.WORKING_DAYS), Pauses.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_working_tells_each_step_with_the_holiday_and_its_notice() {
        Pauses asked = paused("2025-09-30 17:00", "2025-09-30 17:20");
        List<Step> steps = STANDARD.due(at("2025-09-30 16:30"), new Term(2, Term.Unit.WORKING_HOURS), asked)
                .orElseThrow()
                .steps();
        assertThat(steps)
                .extracting(Step::kind)
                .containsExactly(
                        Step.Kind.PASSES,
                        Step.Kind.PAUSED,
                        Step.Kind.PASSES,
                        Step.Kind.CLOSED,
                        Step.Kind.DAY_OFF,
                        Step.Kind.CLOSED,
                        Step.Kind.PASSES);
        Step festival = steps.get(4);
        assertThat(festival.from()).isEqualTo(at("2025-10-01 00:00"));
        assertThat(festival.to()).isEqualTo(at("2025-10-09 00:00"));
        assertThat(festival.listed()).contains(new Listed(false, "国庆节、中秋节", "通知 2025"));
        assertThat(steps.get(6).to()).isEqualTo(at("2025-10-09 09:50"));
    }

    @Test
    void a_calendar_that_never_works_ends_with_an_error() {
        WorkCalendar idle = new WorkCalendar("idle", Set.of(), List.of(span("09:00", "12:00")), Holidays.of(List.of()));
        WorkCalendar spanless =
                new WorkCalendar("spanless", EnumSet.allOf(DayOfWeek.class), List.of(), Holidays.of(List.of()));
        for (WorkCalendar empty : List.of(idle, spanless)) {
            for (Term.Unit unit : List.of(Term.Unit.WORKING_DAYS, Term.Unit.WORKING_HOURS)) {
                assertThatThrownBy(() -> empty.due(at("2026-06-01 10:00"), new Term(1, unit), Pauses.NONE))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("no working time");
            }
            assertThatThrownBy(() ->
                            empty.subtract(at("2026-06-01 10:00"), new Term(1, Term.Unit.WORKING_HOURS), Pauses.NONE))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void what_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> new Term(0, Term.Unit.HOURS)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> paused("2026-06-02 10:00", "2026-06-01 10:00"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> span("12:00", "12:00")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WorkCalendar(
                        "x", Set.of(), List.of(span("09:00", "12:00"), span("11:00", "13:00")), Holidays.of(List.of())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> STANDARD.share(at("2026-06-01 10:00"), days(1), Pauses.NONE, 0))
                .isInstanceOf(IllegalArgumentException.class);
        Listed worked = new Listed(true, "元旦", "通知");
        assertThatThrownBy(() -> new HolidayList(2026, Map.of(LocalDate.parse("2026-01-05"), worked)))
                .hasMessageContaining("2026-01-05 is a MONDAY");
        assertThatThrownBy(() -> new HolidayList(2026, Map.of(LocalDate.parse("2025-11-30"), worked)))
                .hasMessageContaining("does not belong");
        assertThatThrownBy(() -> Calendars.standard(Calendars.list2025(), Calendars.list2025()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Term days(int amount) {
        return new Term(amount, Term.Unit.DAYS);
    }

    private static Instant due(String start, int amount, Term.Unit unit) {
        return dueAt(at(start), new Term(amount, unit), Pauses.NONE);
    }

    private static Instant dueAt(Instant start, Term term, Pauses pauses) {
        return STANDARD.due(start, term, pauses).orElseThrow().at();
    }
}
