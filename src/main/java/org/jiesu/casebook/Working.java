package org.jiesu.casebook;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiesu.core.calendar.Listed;
import org.jiesu.core.calendar.Reckoning;
import org.jiesu.core.calendar.Step;
import org.jiesu.core.calendar.Term;
import org.jiesu.core.calendar.WorkCalendar;
import org.jiesu.core.sla.Clock;
import org.jiesu.core.sla.ClockRules;
import org.jiesu.core.sla.Grant;
import org.jiesu.core.sla.Policy;
import org.jiesu.core.sla.Reckoned;
import org.jiesu.core.sla.Reckoner;

/**
 * Why something is due at its instant, line by line as staff read it. The first character of a line says what it is: 起
 * the start, 加 the term, 计 what counts, 歇 what does not since nobody works, 停 what does not since it is paused, 免 the
 * day of the start, 定 a deadline that was given, 延 an extension, 余 what was left to a new lead, 到 due, 暂 what is not
 * sure yet, 依 the source.
 */
public final class Working {
    private static final DateTimeFormatter MINUTE = pattern("MM-dd HH:mm");
    private static final DateTimeFormatter TIME = pattern("HH:mm");
    private static final DateTimeFormatter DAY = pattern("MM-dd");

    private Working() {}

    /** Of a clock; without the steps in between where the lists have been corrected since. */
    public static List<String> of(Clock clock, Reckoner reckoner) {
        ClockRules.Decided decided = reckoner.terms().decided(clock, reckoner.subject());
        Optional<Reckoned> by = clock.run().reckoned();
        List<String> lines = new ArrayList<>();
        lines.add("起 " + minute(clock.startedAt()) + " " + clock.kind().begins());
        by.flatMap(Reckoned::term)
                .or(decided::term)
                .filter(term -> by.flatMap(Reckoned::given).isEmpty())
                .ifPresent(
                        term -> lines.add(plus(term, by.map(Reckoned::calendar).orElse(""))));
        by.ifPresent(reckoned -> reckoned.grants().forEach(grant -> lines.add(granted(grant))));
        lines.addAll(steps(clock, reckoner));
        lines.add(clock.dueAt().map(due -> "到 " + minute(due)).orElse("停 正在停走，恢复后重新推算"));
        by.filter(Reckoned::provisional).ifPresent(reckoned -> lines.add(provisional(reckoned.missing())));
        lines.add("依 " + decided.rule().source()
                + Policy.provision(clock).map(name -> "（特别时限：" + name + "）").orElse(""));
        return lines;
    }

    private static String granted(Grant grant) {
        if (grant instanceof Grant.Given given) {
            return "定 随案时限 " + minute(given.until());
        } else if (grant instanceof Grant.Extended extended) {
            return "延 " + minute(extended.at()) + " 批准延期到 " + minute(extended.until());
        } else if (grant instanceof Grant.Carried carried) {
            return "余 " + minute(carried.at()) + " 退单成立，至少留给新单位 " + carried.percent() + "%";
        }
        throw new IllegalStateException("a grant without a line: " + grant);
    }

    /** Of a term that belongs to no clock. */
    public static List<String> of(Instant start, Term term, WorkCalendar calendar, Reckoning due) {
        List<String> lines = new ArrayList<>();
        lines.add("起 " + minute(start));
        lines.add(plus(term, calendar.name()));
        lines.addAll(lines(due.steps(), term.unit()));
        lines.add("到 " + minute(due.at()));
        if (due.provisional()) {
            lines.add(provisional(due.missing()));
        }
        return lines;
    }

    /** {@code 04-16 10:42} in Beijing. */
    static String minute(Instant at) {
        return MINUTE.format(at);
    }

    /** {@code 2027 年、2028 年}. */
    static String years(List<Integer> years) {
        return years.stream().map(year -> year + " 年").collect(Collectors.joining("、"));
    }

    private static String plus(Term term, String calendar) {
        return "加 " + term.official() + (term.unit().working() ? "，" + calendar + " 日历" : "");
    }

    private static String provisional(List<Integer> missing) {
        return "暂 " + years(missing) + "放假安排还没有公布，按周一至周五推算，公布后重新推算";
    }

    private static List<String> steps(Clock clock, Reckoner reckoner) {
        Optional<Reckoning> working = reckoner.working(clock);
        Term.Unit unit =
                clock.run().reckoned().flatMap(Reckoned::term).map(Term::unit).orElse(Term.Unit.HOURS);
        if (working.isEmpty()) {
            return List.of();
        }
        return clock.dueAt().filter(working.get().at()::equals).isPresent()
                ? lines(working.get().steps(), unit)
                : List.of("歇 日历后来有更正，仍按起算时的日历");
    }

    /** Natural time passes whatever the calendar says: of it only the pauses are worth a line. */
    private static List<String> lines(List<Step> steps, Term.Unit unit) {
        List<Stretch> stretches = new ArrayList<>();
        for (Step step : steps) {
            int last = stretches.size() - 1;
            boolean told = unit.working() || step.kind() == Step.Kind.PAUSED;
            if (told && last >= 0 && stretches.get(last).goesOn(step)) {
                stretches.get(last).add(step);
            } else if (told && !step.from().equals(step.to())) {
                stretches.add(new Stretch(step));
            }
        }
        return stretches.stream().map(Stretch::line).toList();
    }

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(WorkCalendar.ZONE);
    }

    /** Steps that one line tells. */
    private static final class Stretch {
        private final String word;
        private final Step first;
        private final Set<String> notes = new LinkedHashSet<>();
        private Instant to;
        private int days;

        Stretch(Step step) {
            this.word = word(step.kind());
            this.first = step;
            this.to = step.to();
            add(step);
        }

        boolean goesOn(Step step) {
            return word.equals(word(step.kind())) && to.equals(step.from()) && counted() == counted(step);
        }

        void add(Step step) {
            to = step.to();
            days++;
            step.listed().flatMap(this::note).ifPresent(notes::add);
        }

        String line() {
            String end = DAY.format(first.from()).equals(DAY.format(to)) ? TIME.format(to) : minute(to);
            String said =
                    switch (first.kind()) {
                        case START_DAY -> DAY.format(first.from()) + " 起始日不计";
                        case END_PAUSED -> DAY.format(first.from()) + " 当日终了处于暂停，不计";
                        case DAY_COUNTED -> DAY.format(first.from()) + (days > 1 ? " 起 " : " ") + days + " 个工作日";
                        default -> minute(first.from()) + " 至 " + end;
                    };
            return word + " " + said + (notes.isEmpty() ? "" : "，" + String.join("、", notes));
        }

        private boolean counted() {
            return counted(first);
        }

        private static boolean counted(Step step) {
            return step.kind() == Step.Kind.DAY_COUNTED;
        }

        /** What makes a day other than its weekday, where that is what the line tells. */
        private Optional<String> note(Listed listed) {
            boolean counts = word.equals("计");
            return listed.works() == counts
                    ? Optional.of((counts ? "调休上班" : listed.holiday()) + "（" + listed.notice() + "）")
                    : Optional.empty();
        }

        private static String word(Step.Kind kind) {
            return switch (kind) {
                case PASSES, DAY_COUNTED -> "计";
                case CLOSED, DAY_OFF -> "歇";
                case PAUSED, END_PAUSED -> "停";
                case START_DAY -> "免";
            };
        }
    }
}
