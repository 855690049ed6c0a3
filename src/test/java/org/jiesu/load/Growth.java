package org.jiesu.load;

import java.util.List;

/**
 * The straight line of least squares through the heap that lived after each collection.
 *
 * @param slope MiB a minute
 * @param error standard error of the slope
 * @param minutes from the first sample on the line to the last
 * @param samples how many lie on it
 * @param rate complaints a second
 */
record Growth(double slope, double error, double minutes, int samples, int rate) {
    /** Code is compiled and pools fill in the first minutes: they are not on the line. */
    private static final double WARM_AFTER = 2;

    /** More than this share of the whole heap in one run counts as growth. */
    private static final double FLAT_SHARE = 0.02;

    private static final double BYTES_OF_A_MIB = 1 << 20;
    private static final int SECONDS = 60;

    static Growth of(List<Footprint> all, int rate) {
        List<Footprint> warm =
                all.stream().filter(one -> one.minute() > WARM_AFTER).toList();
        List<Footprint> line = warm.size() < 3 ? all : warm;
        double x = line.stream().mapToDouble(Footprint::minute).average().orElse(0);
        double y = line.stream().mapToDouble(Footprint::heap).average().orElse(0);
        double xx =
                line.stream().mapToDouble(one -> Math.pow(one.minute() - x, 2)).sum();
        double xy = line.stream()
                .mapToDouble(one -> (one.minute() - x) * (one.heap() - y))
                .sum();
        double slope = xy / xx;
        double rest = line.stream()
                .mapToDouble(one -> Math.pow(one.heap() - y - slope * (one.minute() - x), 2))
                .sum();
        double error = Math.sqrt(rest / Math.max(1, line.size() - 2) / xx);
        double minutes = line.get(line.size() - 1).minute() - line.get(0).minute();
        return new Growth(slope, error, minutes, line.size(), rate);
    }

    /**
     * Prints the arithmetic.
     *
     * @param heap the largest heap there may be, in MiB
     * @return whether it is flat: whether two standard errors more would still be below the limit
     */
    boolean tell(int heap) {
        double grown = slope * minutes;
        double noise = 2 * error * minutes;
        double bytes = slope * BYTES_OF_A_MIB / (rate * SECONDS);
        double limit = heap * FLAT_SHARE;
        System.out.printf(
                "heap after GC: %.3f ± %.3f MiB/min over %d samples; times %.1f min = %.2f ± %.2f MiB (two standard"
                        + " errors), that is %.1f bytes a complaint; the limit is %.0f %% of %d MiB = %.1f MiB: %s%n",
                slope,
                error,
                samples,
                minutes,
                grown,
                noise,
                bytes,
                FLAT_SHARE * 100,
                heap,
                limit,
                verdict(grown, noise, limit));
        return grown + noise < limit;
    }

    private static String verdict(double grown, double noise, double limit) {
        if (grown + noise < limit) {
            return "flat";
        }
        return grown - noise > 0 ? "GROWS" : "cannot be told from the noise";
    }
}
