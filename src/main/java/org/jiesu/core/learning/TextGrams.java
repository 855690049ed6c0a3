package org.jiesu.core.learning;

import java.util.Arrays;

/**
 * The single characters and the pairs of neighbours of a text, each as one number. Those of the title count once more by
 * themselves, for a title names the matter and a text tells the story. Width, capitals and blanks make no difference.
 */
public final class TextGrams {
    /** Of a title and of a text no more is read, so that none takes longer than this; in UTF-16 units. */
    public static final int READ_AT_MOST = 10_000;

    private static final char BORDER = '\n';
    private static final char WIDE_BLANK = 0x3000;
    private static final char FIRST_WIDE = 0xFF01;
    private static final char LAST_WIDE = 0xFF5E;
    private static final int WIDER = FIRST_WIDE - '!';
    private static final long PAIR = 1L << 32;
    private static final long TITLE = 1L << 33;

    private final long[] grams;
    private int count;

    private TextGrams(int room) {
        grams = new long[room];
    }

    /** Every gram as often as it stands there. */
    static long[] all(String title, String text) {
        char[] letters = new char[Math.min(title.length(), READ_AT_MOST) + 1 + Math.min(text.length(), READ_AT_MOST)];
        int head = fold(title, letters, 0);
        int from = head;
        if (head > 0) {
            letters[from++] = BORDER;
        }
        TextGrams found = new TextGrams(2 * (letters.length + head));
        found.add(letters, fold(text, letters, from), 0);
        found.add(letters, head, TITLE);
        return Arrays.copyOf(found.grams, found.count);
    }

    /** Every gram once, in ascending order. */
    public static long[] distinct(String title, String text) {
        long[] all = all(title, text);
        Arrays.sort(all);
        int kept = 0;
        for (int i = 0; i < all.length; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                all[kept++] = all[i];
            }
        }
        return Arrays.copyOf(all, kept);
    }

    private void add(char[] letters, int end, long mark) {
        for (int i = 0; i < end; i++) {
            grams[count++] = mark | letters[i];
            if (i > 0) {
                grams[count++] = mark | PAIR | ((long) letters[i - 1] << Character.SIZE) | letters[i];
            }
        }
    }

    /** Writes a text as it is compared, and returns where it ends. */
    private static int fold(String text, char[] into, int from) {
        int end = from;
        for (int i = 0; i < Math.min(text.length(), READ_AT_MOST); i++) {
            char letter = text.charAt(i);
            if (letter >= FIRST_WIDE && letter <= LAST_WIDE) {
                letter = (char) (letter - WIDER);
            }
            if (letter != WIDE_BLANK && !Character.isWhitespace(letter)) {
                into[end++] = Character.toLowerCase(letter);
            }
        }
        return end;
    }
}
