package org.jiesu.casebook;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jiesu.core.calendar.WorkCalendar;
import org.jiesu.core.duty.Urgency;
import org.jiesu.core.sla.Clock;
import org.jiesu.core.sla.ClockLevel;
import org.jiesu.core.sla.Policy;
import org.jspecify.annotations.Nullable;

/**
 * A clock as a page draws it.
 *
 * @param elapsed share of the term that has passed; more than 1 is overdue
 * @param working why it is due at that instant, step by step
 */
public record ClockView(
        String id,
        String clock,
        int period,
        UnitView owes,
        Instant startedAt,
        Instant dueAt,
        @Nullable Instant endedAt,
        String state,
        double elapsed,
        List<LevelView> levels,
        List<String> working,
        String source) {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT).withZone(WorkCalendar.ZONE);
    private static final double THOUSANDTHS = 1000;

    /** A level of it. */
    public record LevelView(String level, Instant at, String state, @Nullable Instant firedAt, String rung) {
        static LevelView of(ClockLevel level) {
            return new LevelView(
                    level.level().wire(),
                    level.at(),
                    level.state().wire(),
                    level.doneAt().orElse(null),
                    level.rung());
        }
    }

    static ClockView of(Clock clock, UnitView owes, Urgency urgency, Policy policy, Instant now) {
        return new ClockView(
                clock.id().value().toString(),
                clock.kind().wire(),
                clock.period(),
                owes,
                clock.startedAt(),
                clock.dueAt(),
                clock.endedAt().orElse(null),
                state(clock),
                Math.round(clock.elapsed(now) * THOUSANDTHS) / THOUSANDTHS,
                clock.levels().stream().map(LevelView::of).toList(),
                working(clock, urgency, policy),
                policy.rule(clock.kind()).source());
    }

    /** Why it is due at that instant, step by step. */
    public static List<String> working(Clock clock, Urgency urgency, Policy policy) {
        Policy.ClockRule rule = policy.rule(clock.kind());
        return List.of(
                "起 " + MINUTE.format(clock.startedAt()) + " " + clock.kind().begins(),
                "加 " + rule.term(urgency).official(),
                "到 " + MINUTE.format(clock.dueAt()),
                "依 " + rule.source());
    }

    /** {@code 04-16 10:42} in Beijing. */
    static String minute(Instant at) {
        return MINUTE.format(at);
    }

    /** {@code 2027 年、2028 年}. */
    static String years(List<Integer> years) {
        return years.stream().map(year -> year + " 年").collect(Collectors.joining("、"));
    }

    private static String state(Clock clock) {
        if (clock.running()) {
            return "running";
        }
        return clock.run().end().orElseThrow().how().wire();
    }
}
