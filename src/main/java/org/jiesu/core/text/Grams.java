package org.jiesu.core.text;

import java.util.HashMap;
import java.util.Map;

/** Counts the runs of one to three characters of a text; a run never reaches over punctuation. */
final class Grams {
    static final int LONGEST = 3;

    private Grams() {}

    static Map<String, Integer> of(CharSequence words) {
        Map<String, Integer> counts = new HashMap<>();
        for (int start = 0; start < words.length(); start++) {
            for (int end = start + 1; end <= words.length() && end - start <= LONGEST; end++) {
                if (!Character.isLetterOrDigit(words.charAt(end - 1))) {
                    break;
                }
                counts.merge(words.subSequence(start, end).toString(), 1, Integer::sum);
            }
        }
        return counts;
    }
}
