package org.jiesu.core.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Pairs of neighbouring characters, by which words are searched: Chinese has no spaces, and most of its words are two
 * characters long. Widths and cases do not matter; what is neither letter nor digit stands in no pair.
 */
public final class CharPairs {
    private CharPairs() {}

    /**
     * A pair and where it stands.
     *
     * @param place counted from 1 in characters; pairs of one run of letters follow each other without a gap
     */
    public record Pair(String characters, int place) {}

    /** The pairs of a text in order. */
    public static List<Pair> of(String text) {
        int[] points = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .toArray();
        List<Pair> pairs = new ArrayList<>();
        for (int at = 1; at < points.length; at++) {
            if (Character.isLetterOrDigit(points[at - 1]) && Character.isLetterOrDigit(points[at])) {
                pairs.add(new Pair(new String(points, at - 1, 2), at));
            }
        }
        return pairs;
    }
}
