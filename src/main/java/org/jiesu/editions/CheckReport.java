package org.jiesu.editions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the check of a draft found.
 *
 * @param against the version that was in force then
 * @param cases how many of the last cases were routed by both books
 * @param changed how many of them would get another owner
 * @param shifts the newest of them
 * @param rules how many rules the draft has
 * @param neverUsed how many of them never gave a lead to a case
 * @param failing rules that keep it from being published
 */
public record CheckReport(
        String against, int cases, int changed, List<Shift> shifts, int rules, int neverUsed, List<Failing> failing) {
    public CheckReport {
        shifts = List.copyOf(shifts);
        failing = List.copyOf(failing);
    }

    /** A rule by which nothing can ever be decided, and why. */
    public record Failing(String rule, String matter, String why) {}

    /** Whether the draft may be published. */
    public boolean passed() {
        return failing.isEmpty();
    }

    /**
     * How a rule of the book in force does.
     *
     * @param last the day of the last case that was given out by it
     */
    public record Health(String rule, String matter, String tier, long times, Optional<LocalDate> last) {}

    /**
     * How the rules of a version do, in the order of the book.
     *
     * @param tried whether each was tried with its own examples, and none failed: at the check before it was published
     */
    public record Healths(String version, boolean tried, List<Health> items) {
        public Healths {
            items = List.copyOf(items);
        }
    }
}
