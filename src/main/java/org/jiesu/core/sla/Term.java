package org.jiesu.core.sla;

import java.time.Instant;
import java.time.ZoneId;

/**
 * A length of natural time: whole minutes, whole hours, or calendar days that end at the same local time n days later.
 *
 * @param amount a whole number from 1
 */
public record Term(int amount, Unit unit) {
    /** Where the hotline's days begin and end. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** What a term counts. */
    public enum Unit {
        MINUTES("分钟"),
        HOURS("小时"),
        DAYS("天");

        private final String official;

        Unit(String official) {
            this.official = official;
        }
    }

    public Term {
        if (amount < 1) {
            throw new IllegalArgumentException("a term is at least 1, not " + amount);
        }
    }

    /** The instant at which the term that began at {@code start} has passed. */
    public Instant from(Instant start) {
        return switch (unit) {
            case MINUTES -> start.plusSeconds(amount * 60L);
            case HOURS -> start.plusSeconds(amount * 3600L);
            case DAYS -> start.atZone(ZONE).plusDays(amount).toInstant();
        };
    }

    /** As staff say it: 15 分钟, 24 小时, 7 天. */
    public String official() {
        return amount + " " + unit.official;
    }
}
