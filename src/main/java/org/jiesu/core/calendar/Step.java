package org.jiesu.core.calendar;

import java.time.Instant;
import java.util.Optional;

/**
 * One step of a reckoning: a stretch of time and whether it counted. The steps of a reckoning follow each other without a
 * gap.
 *
 * @param listed what a list of holidays says of the day, where one speaks of it
 * @param missing the year whose list is not there, where the day was taken for what its weekday says
 */
public record Step(Kind kind, Instant from, Instant to, Optional<Listed> listed, Optional<Integer> missing) {
    /** What a stretch is. */
    public enum Kind {
        /** It counts, second by second. */
        PASSES("计时"),
        /** Within a pause. */
        PAUSED("暂停"),
        /** Outside the spans of a working day. */
        CLOSED("非工作时间"),
        /** A weekend or holiday. */
        DAY_OFF("休息日"),
        /** The rest of the day of the start, which is not among the working days counted. */
        START_DAY("起始日不计"),
        /** A working day that counts as one. */
        DAY_COUNTED("计一个工作日"),
        /** A working day whose end lies inside a pause. */
        END_PAUSED("当日终了处于暂停");

        private final String official;

        Kind(String official) {
            this.official = official;
        }

        /** As staff read it. */
        public String official() {
            return official;
        }
    }

    static Step plain(Kind kind, Instant from, Instant to) {
        return new Step(kind, from, to, Optional.empty(), Optional.empty());
    }

    boolean passes() {
        return kind == Kind.PASSES;
    }

    /** It lasts for ever: natural time that nothing cuts, or a pause without end. */
    boolean endless() {
        return to.equals(Instant.MAX);
    }

    Step cut(Instant begins, Instant ends) {
        return new Step(kind, begins, ends, listed, missing);
    }

    /** Whether the next is more of the same, as the days of one holiday are; working days are told one by one. */
    boolean goesOnAs(Step next) {
        boolean day = kind == Kind.DAY_COUNTED || kind == Kind.END_PAUSED;
        return !day && to.equals(next.from) && next.equals(cut(next.from, next.to));
    }
}
