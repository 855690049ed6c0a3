package org.jiesu.learning;

/**
 * A share that was counted, with the interval in which the true one lies 19 times in 20 (Wilson).
 *
 * @param share 0 where nothing was counted
 */
public record Share(double share, double low, double high) {
    private static final double NINETEEN_IN_TWENTY = 1.959964;

    /** So many of so many. */
    public static Share of(long hits, long all) {
        if (all == 0) {
            return new Share(0, 0, 1);
        }
        double z = NINETEEN_IN_TWENTY * NINETEEN_IN_TWENTY / all;
        double share = (double) hits / all;
        double middle = (share + z / 2) / (1 + z);
        double spread = Math.sqrt(share * (1 - share) * z + z * z / 4) / (1 + z);
        return new Share(share, Math.max(0, middle - spread), Math.min(1, middle + spread));
    }
}
