package org.jiesu.fuzz;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;

/** Days and instants: mostly of these years, now and then at the end of what can be written. */
final class Days {
    private static final List<String> ODD_DAYS =
            List.of("0000-01-01", "0001-01-01", "1582-10-10", "1969-12-31", "2024-02-29", "2100-02-28", "9999-12-31");
    private static final List<String> ODD_TIMES = List.of(
            "T00:00:00Z", "T23:59:59.999999999Z", "T12:00:00+18:00", "T12:00:00-18:00", "T24:00:00Z", "T08:00+08:00");

    private Days() {}

    static String date(SplittableRandom dice) {
        return dice.nextInt(6) == 0
                ? ODD_DAYS.get(dice.nextInt(ODD_DAYS.size()))
                : LocalDate.of(2024, 1, 1).plusDays(dice.nextInt(1500)).toString();
    }

    static String instant(SplittableRandom dice) {
        return dice.nextInt(6) == 0
                ? date(dice) + ODD_TIMES.get(dice.nextInt(ODD_TIMES.size()))
                : Instant.parse("2025-06-01T00:00:00Z")
                        .plusSeconds(dice.nextInt(80_000_000))
                        .atOffset(ZoneOffset.ofHours(8))
                        .toString();
    }
}
