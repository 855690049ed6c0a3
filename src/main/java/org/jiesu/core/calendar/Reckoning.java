package org.jiesu.core.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * An instant that was reckoned, and why it is this one.
 *
 * @param missing years without a list of holidays on which it depends, ascending: their days were taken as Monday to
 *     Friday, and it is to be reckoned again when their lists are there
 * @param steps the working, from the start to the instant
 */
public record Reckoning(Instant at, List<Integer> missing, List<Step> steps) {
    public Reckoning {
        missing = List.copyOf(new TreeSet<>(missing));
        steps = joined(steps);
    }

    static Reckoning of(List<Step> steps) {
        List<Integer> missing =
                steps.stream().flatMap(step -> step.missing().stream()).toList();
        return new Reckoning(steps.get(steps.size() - 1).to(), missing, steps);
    }

    /** Whether a list yet to come may move it. */
    public boolean provisional() {
        return !missing.isEmpty();
    }

    /**
     * The same, for those who want it sure.
     *
     * @throws MissingHolidays when it is provisional
     */
    public Reckoning strictly() {
        if (provisional()) {
            throw new MissingHolidays(missing);
        }
        return this;
    }

    /** An instant that was said, not reckoned. */
    public static Reckoning said(Instant at) {
        return new Reckoning(at, List.of(), List.of());
    }

    /** The same instant, depending on the lists of these years too. */
    public Reckoning alsoMissing(Collection<Integer> years) {
        List<Integer> all = new ArrayList<>(missing);
        all.addAll(years);
        return new Reckoning(at, all, steps);
    }

    private static List<Step> joined(List<Step> steps) {
        List<Step> joined = new ArrayList<>();
        for (Step step : steps) {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).goesOnAs(step)) {
                joined.set(last, joined.get(last).cut(joined.get(last).from(), step.to()));
            } else {
                joined.add(step);
            }
        }
        return List.copyOf(joined);
    }
}
