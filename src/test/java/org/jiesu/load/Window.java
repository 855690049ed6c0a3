package org.jiesu.load;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** What was answered in half a minute. */
final class Window {
    private static final int CREATED = 201;
    private static final double NANOS_OF_A_MS = 1_000_000;

    private final Map<Integer, Integer> others = new TreeMap<>();
    private long[] waits = new long[1024];
    private int answered;
    private int created;
    private int reviewing;

    /** Nothing could be sent: too many were under way. */
    synchronized void notSent() {
        others.merge(-1, 1, Integer::sum);
    }

    /**
     * An answer.
     *
     * @param status 0 where none came
     * @param waited nanoseconds since it should have been sent
     */
    synchronized void answered(int status, boolean review, long waited) {
        if (answered == waits.length) {
            waits = Arrays.copyOf(waits, answered * 2);
        }
        waits[answered++] = waited;
        reviewing += review ? 1 : 0;
        if (status == CREATED) {
            created++;
        } else {
            others.merge(status, 1, Integer::sum);
        }
    }

    synchronized String line() {
        long[] sorted = Arrays.copyOf(waits, answered);
        Arrays.sort(sorted);
        int other = others.values().stream().mapToInt(Integer::intValue).sum();
        return String.format(
                "%7d %7d %7s %7d %9.1f %9.1f %9.1f",
                answered,
                created,
                other == 0 ? "0" : others.toString(),
                reviewing,
                at(sorted, 0.5),
                at(sorted, 0.99),
                at(sorted, 1));
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) ((sorted.length - 1) * share)] / NANOS_OF_A_MS;
    }
}
