package org.jiesu.core.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts working days: those after the day of the start whose end is not inside a pause. */
final class DayCount {
    private final WorkCalendar calendar;
    private final Pauses pauses;
    private final List<Step> steps = new ArrayList<>();
    private Instant idleSince;
    private int left;

    private DayCount(WorkCalendar calendar, Pauses pauses, Instant start, int days) {
        this.calendar = calendar;
        this.pauses = pauses;
        this.idleSince = start;
        this.left = days;
    }

    /** From the start to the end of the last of so many days; empty behind a pause without end. */
    static Optional<List<Step>> from(Instant start, int days, WorkCalendar calendar, Pauses pauses) {
        return new DayCount(calendar, pauses, start, days).from(start);
    }

    private Optional<List<Step>> from(Instant start) {
        LocalDate startDay = WorkCalendar.day(start);
        LocalDate day = startDay.plusDays(1);
        steps.add(calendar.told(Step.Kind.START_DAY, startDay, start, WorkCalendar.begin(day)));
        while (left > 0) {
            Optional<Pause> away = pauseOver(day);
            if (away.filter(Pause::endless).isPresent()) {
                return Optional.empty();
            }
            LocalDate next = away.map(pause -> WorkCalendar.day(pause.to())).orElse(day.plusDays(1));
            if (away.isPresent()) {
                idleSince = WorkCalendar.begin(next);
                steps.add(Step.plain(Step.Kind.PAUSED, WorkCalendar.begin(day), idleSince));
            } else {
                count(day, WorkCalendar.begin(day), WorkCalendar.begin(next));
            }
            day = next;
        }
        return Optional.of(steps);
    }

    private void count(LocalDate day, Instant begin, Instant next) {
        if (!calendar.works(day)) {
            Timeline.refuseIdleness(idleSince, next);
            steps.add(calendar.told(Step.Kind.DAY_OFF, day, begin, next));
            return;
        }
        idleSince = next;
        Instant end = calendar.end(day);
        if (pauses.swallowsEnd(end)) {
            steps.add(calendar.told(Step.Kind.END_PAUSED, day, begin, next));
            return;
        }
        left--;
        steps.add(calendar.told(Step.Kind.DAY_COUNTED, day, begin, left == 0 ? end : next));
    }

    /** The pause that takes the whole day. */
    private Optional<Pause> pauseOver(LocalDate day) {
        Instant next = WorkCalendar.begin(day.plusDays(1));
        return pauses.around(WorkCalendar.begin(day))
                .filter(pause -> !pause.to().isBefore(next));
    }
}
