package org.jiesu.core.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How long something may take, in natural time or in the working time of a calendar.
 *
 * @param amount a whole number from 1 to {@value #AT_MOST}
 */
public record Term(int amount, Unit unit) {
    /** So that no term is reckoned for longer than a moment. */
    public static final int AT_MOST = 100_000;

    /** What a term counts. */
    public enum Unit {
        MINUTES("minutes", "分钟"),
        HOURS("hours", "小时"),
        /** The same local time so many calendar days later. */
        DAYS("days", "天"),
        WORKING_HOURS("working_hours", "个工作小时"),
        /** The day of the start is not counted; the last of them ends with its last span. */
        WORKING_DAYS("working_days", "个工作日");

        private final String wire;
        private final String official;

        Unit(String wire, String official) {
            this.wire = wire;
            this.official = official;
        }

        /** The name that travels: in files and in JSON. */
        public String wire() {
            return wire;
        }

        /** By the names that travel. */
        public static Map<String, Unit> byWire() {
            Map<String, Unit> units = new LinkedHashMap<>();
            for (Unit unit : values()) {
                units.put(unit.wire, unit);
            }
            return units;
        }

        /** Whether only the working time of a calendar counts; all else ignores the calendar. */
        public boolean working() {
            return this == WORKING_HOURS || this == WORKING_DAYS;
        }
    }

    public Term {
        if (amount < 1 || amount > AT_MOST) {
            throw new IllegalArgumentException("a term is from 1 to " + AT_MOST + ", not " + amount);
        }
    }

    /** As staff say it: 24 小时, 4 个工作小时, 2 个工作日. */
    public String official() {
        return amount + " " + unit.official;
    }

    /** What must pass from this start. A number of working days has no length of its own. */
    Duration lengthFrom(Instant start) {
        return unit == Unit.DAYS
                ? Duration.between(
                        start, start.atZone(WorkCalendar.ZONE).plusDays(amount).toInstant())
                : length();
    }

    /** What must have passed until this end. */
    Duration lengthUntil(Instant end) {
        return unit == Unit.DAYS
                ? Duration.between(
                        end.atZone(WorkCalendar.ZONE).minusDays(amount).toInstant(), end)
                : length();
    }

    private Duration length() {
        return switch (unit) {
            case MINUTES -> Duration.ofMinutes(amount);
            case HOURS, WORKING_HOURS -> Duration.ofHours(amount);
            case DAYS, WORKING_DAYS -> throw new IllegalArgumentException(unit.wire() + " are not all equally long");
        };
    }
}
