package org.jiesu.core.text;

/** Numbers the runs of one to three characters of texts, in the order in which they are met; none reaches over punctuation. */
final class Grams {
    static final int LONGEST = 3;

    private static final int UNITS = Character.MAX_VALUE + 1;

    private final LongTable numbers = new LongTable();
    /** One more than the number of each character alone, where most looks go; 0 where it has none. */
    private final int[] alone = new int[UNITS];

    /** How many have a number. */
    int size() {
        return numbers.size();
    }

    /** The number of a run of two or three characters, or {@link LongTable#NONE}. */
    int of(CharSequence words, int start, int end) {
        long key = 0;
        for (int i = start; i < end; i++) {
            key = longer(key, words.charAt(i));
        }
        return numbers.get(key);
    }

    /** The runs of a text, each with how often it occurs; new ones get a number. */
    GramCounts numbered(CharSequence words) {
        GramCounts counts = new GramCounts(words.length() * LONGEST);
        for (int start = 0; start < words.length(); start++) {
            long key = 0;
            int latest = Math.min(words.length(), start + LONGEST);
            for (int end = start; end < latest && Character.isLetterOrDigit(words.charAt(end)); end++) {
                key = longer(key, words.charAt(end));
                int number = numbers.number(key);
                counts.add(number);
                if (end == start) {
                    alone[words.charAt(start)] = number + 1;
                }
            }
        }
        return counts;
    }

    /** The runs of a text that have a number, each with how often it occurs. A known run holds none that is not. */
    GramCounts known(CharSequence words) {
        GramCounts counts = new GramCounts(words.length() * LONGEST);
        for (int start = 0; start < words.length(); start++) {
            int number = alone[words.charAt(start)] - 1;
            long key = words.charAt(start);
            int latest = Math.min(words.length(), start + LONGEST);
            for (int end = start + 1; number != LongTable.NONE; end++) {
                counts.add(number);
                if (end >= latest) {
                    break;
                }
                key = longer(key, words.charAt(end));
                number = numbers.get(key);
            }
        }
        return counts;
    }

    /** No character of a run is U+0000, so that no two runs have one key. */
    private static long longer(long key, char unit) {
        return key << Character.SIZE | unit;
    }
}
