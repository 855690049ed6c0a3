package org.jiesu.callers;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How long the words of closed cases are kept.
 *
 * @param versions in the order of the days from which they are in force
 */
public record RetentionPolicy(List<Version> versions) {
    public RetentionPolicy {
        versions = versions.stream().sorted(Comparator.comparing(Version::from)).toList();
    }

    /**
     * What is in force from a day on, until the next one is.
     *
     * @param days after closing, by kind of case; what is not named is kept
     */
    public record Version(LocalDate from, String source, Map<String, Integer> days) {
        public Version {
            days = Map.copyOf(days);
        }
    }

    /** The version of a day; empty before the first, when everything is kept. */
    public Optional<Version> on(LocalDate day) {
        return versions.stream().filter(version -> !version.from().isAfter(day)).reduce((before, after) -> after);
    }
}
