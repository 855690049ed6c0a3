package org.jiesu.core.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/**
 * Brings a text to the one spelling in which words are looked for: half width, lower case, simplified characters,
 * without blanks, control characters, filler sounds and the 儿 that only colours a word. Every character of the result
 * knows where it stood in the text as it was sent.
 *
 * <p>Phrases of the duty book are folded by the same rules, so that whatever is lost is lost on both sides.
 */
public final class Folding {
    private static final int LAST_ASCII = 0x7f;

    private final Map<Integer, Integer> simplified;
    private final Set<Integer> fillers;
    private final Colouring colouring;

    /**
     * @param simplified code point of a traditional character → that of the simplified one
     * @param fillers characters that carry no meaning in speech (呃 啊 …)
     */
    public Folding(Map<Integer, Integer> simplified, Set<Integer> fillers, Colouring colouring) {
        this.simplified = Map.copyOf(simplified);
        this.fillers = Set.copyOf(fillers);
        this.colouring = colouring;
    }

    /**
     * When 儿 is a word of its own (幼儿, 儿子) and when it only colours the word before it (灯泡儿).
     *
     * @param after 儿 is kept after these characters
     * @param before 儿 is kept before these characters
     */
    public record Colouring(Set<Character> after, Set<Character> before) {
        boolean drops(char previous, char next) {
            return Character.isIdeographic(previous) && !after.contains(previous) && !before.contains(next);
        }
    }

    /** Never fails, whatever the text holds. */
    public FoldedText fold(String text) {
        Draft draft = new Draft(text.length());
        int at = 0;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            int next = at + Character.charCount(codePoint);
            append(draft, codePoint, at, next);
            at = next;
        }
        draft.dropColouring(colouring);
        return draft.done(text);
    }

    /** The folded form alone, for words that are only compared. */
    public String plain(String text) {
        return fold(text).words();
    }

    private void append(Draft draft, int codePoint, int start, int end) {
        if (codePoint == '\n') {
            draft.add('\n', start, end);
        } else if (codePoint <= LAST_ASCII) {
            appendOne(draft, codePoint, start, end);
        } else {
            Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC)
                    .codePoints()
                    .forEach(part -> appendOne(draft, part, start, end));
        }
    }

    private void appendOne(Draft draft, int codePoint, int start, int end) {
        int lower = Character.toLowerCase(codePoint);
        int word = simplified.getOrDefault(lower, lower);
        boolean silent = Character.isWhitespace(word)
                || Character.isISOControl(word)
                || Character.getType(word) == Character.FORMAT
                || Character.getType(word) == Character.SURROGATE
                || fillers.contains(word);
        if (!silent) {
            for (char unit : Character.toChars(word)) {
                draft.add(unit, start, end);
            }
        }
    }

    /** Characters found so far, each with the stretch it came from. */
    private static final class Draft {
        private final StringBuilder words;
        private int[] starts;
        private int[] ends;

        Draft(int room) {
            words = new StringBuilder(room);
            starts = new int[room];
            ends = new int[room];
        }

        void add(char unit, int start, int end) {
            int at = words.length();
            if (at == starts.length) {
                starts = Arrays.copyOf(starts, at * 2 + 8);
                ends = Arrays.copyOf(ends, at * 2 + 8);
            }
            words.append(unit);
            starts[at] = start;
            ends[at] = end;
        }

        void dropColouring(Colouring colouring) {
            int kept = 0;
            for (int i = 0; i < words.length(); i++) {
                char next = i + 1 < words.length() ? words.charAt(i + 1) : '\n';
                boolean dropped = words.charAt(i) == '儿' && kept > 0 && colouring.drops(words.charAt(kept - 1), next);
                if (!dropped) {
                    words.setCharAt(kept, words.charAt(i));
                    starts[kept] = starts[i];
                    ends[kept] = ends[i];
                    kept++;
                }
            }
            words.setLength(kept);
        }

        FoldedText done(String text) {
            int length = words.length();
            return new FoldedText(text, words.toString(), Arrays.copyOf(starts, length), Arrays.copyOf(ends, length));
        }
    }
}
