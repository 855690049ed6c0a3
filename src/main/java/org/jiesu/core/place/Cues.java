package org.jiesu.core.place;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Words by which one can hear how a place is meant.
 *
 * @param before words that stand right before its name
 * @param after words that stand right after it; … stands for a few letters between two words: 跟…挨着
 * @param around pairs of both
 */
public record Cues(List<String> before, List<String> after, List<Around> around) {
    private static final char GAP = '…';
    private static final int GAP_AT_MOST = 8;

    public static final Cues NONE = new Cues(List.of(), List.of(), List.of());

    public Cues {
        before = List.copyOf(before);
        after = List.copyOf(after);
        around = List.copyOf(around);
    }

    /** What stands before and what stands after a name: 去…的路上. */
    public record Around(String before, String after) {}

    /** The same words in another spelling. */
    Cues spelt(UnaryOperator<String> spelling) {
        return new Cues(
                before.stream().map(spelling).toList(),
                after.stream().map(words -> spelt(words, spelling)).toList(),
                around.stream()
                        .map(pair -> new Around(spelling.apply(pair.before()), spelling.apply(pair.after())))
                        .toList());
    }

    private static String spelt(String words, UnaryOperator<String> spelling) {
        int gap = words.indexOf(GAP);
        return gap < 0
                ? spelling.apply(words)
                : spelling.apply(words.substring(0, gap)) + GAP + spelling.apply(words.substring(gap + 1));
    }

    /** How many letters of the longest words that match; 0 when none do. */
    int longestBefore(String lead) {
        return before.stream()
                .filter(lead::endsWith)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    boolean follows(String tail) {
        return after.stream().anyMatch(words -> follows(words, tail));
    }

    private static boolean follows(String words, String tail) {
        int gap = words.indexOf(GAP);
        if (gap < 0) {
            return tail.startsWith(words);
        }
        int end = tail.indexOf(words.substring(gap + 1), gap);
        return tail.startsWith(words.substring(0, gap)) && end >= 0 && end <= gap + GAP_AT_MOST;
    }

    boolean encloses(String lead, String tail) {
        return around.stream().anyMatch(pair -> lead.endsWith(pair.before()) && tail.startsWith(pair.after()));
    }
}
