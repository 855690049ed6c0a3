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
    private static final int UNITS = Character.MAX_VALUE + 1;

    /** A unit that is no character alone, or becomes several. */
    private static final char UNTOLD = 0;

    private static final char SILENT = 1;

    private final Map<Integer, Integer> simplified;
    private final Set<Integer> fillers;
    private final Colouring colouring;
    private final Speech speech;
    /** What each unit becomes where that is one unit: nearly all of any text is folded by this alone. */
    private final char[] alone = new char[UNITS];

    /**
     * @param simplified code point of a traditional character → that of the simplified one
     * @param fillers characters that carry no meaning in speech (呃 啊 …)
     * @param speech what a folded text may say in another way than it is written
     */
    public Folding(Map<Integer, Integer> simplified, Set<Integer> fillers, Colouring colouring, Speech speech) {
        this.simplified = Map.copyOf(simplified);
        this.fillers = Set.copyOf(fillers);
        this.colouring = colouring;
        this.speech = speech;
        for (int unit = 0; unit < UNITS; unit++) {
            alone[unit] = Character.isSurrogate((char) unit) ? UNTOLD : alone(unit);
        }
    }

    private char alone(int unit) {
        Draft draft = new Draft(1);
        append(draft, unit, 0, 1);
        return switch (draft.length) {
            case 0 -> SILENT;
            case 1 -> draft.words[0];
            default -> UNTOLD;
        };
    }

    /**
     * How speech differs from what is written.
     *
     * @param syllables for {@link Homophones}
     */
    public record Speech(Syllables syllables, Denials denials) {
        public static final Speech AS_WRITTEN = new Speech(Syllables.NONE, Denials.NONE);
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
            char told = alone[text.charAt(at)];
            int next = at + 1;
            if (told > SILENT) {
                draft.add(told, at, next);
            } else if (told == UNTOLD) {
                int codePoint = text.codePointAt(at);
                next = at + Character.charCount(codePoint);
                append(draft, codePoint, at, next);
            }
            at = next;
        }
        draft.dropColouring(colouring);
        return draft.done(text);
    }

    /** What a folded text may say in another way than it is written. */
    public Speech speech() {
        return speech;
    }

    /** The folded form alone, for words that are only compared. */
    public String plain(String text) {
        return fold(text).words();
    }

    private void append(Draft draft, int codePoint, int start, int end) {
        if (codePoint == '\n') {
            draft.add('\n', start, end);
        } else if (codePoint <= LAST_ASCII || plainIdeograph(codePoint)) {
            appendOne(draft, codePoint, start, end);
        } else {
            Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC)
                    .codePoints()
                    .forEach(part -> appendOne(draft, part, start, end));
        }
    }

    /** Of the first block of Chinese characters, U+4E00 to U+9FFF, none has another form. */
    private static boolean plainIdeograph(int codePoint) {
        return codePoint >= 0x4e00 && codePoint <= 0x9fff;
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
        private char[] words;
        private int[] starts;
        private int[] ends;
        private int length;
        private boolean mayColour;

        Draft(int room) {
            words = new char[room];
            starts = new int[room];
            ends = new int[room];
        }

        void add(char unit, int start, int end) {
            if (length == words.length) {
                words = Arrays.copyOf(words, length * 2 + 8);
                starts = Arrays.copyOf(starts, words.length);
                ends = Arrays.copyOf(ends, words.length);
            }
            words[length] = unit;
            starts[length] = start;
            ends[length++] = end;
            mayColour |= unit == '儿';
        }

        void dropColouring(Colouring colouring) {
            if (!mayColour) {
                return;
            }
            int kept = 0;
            for (int i = 0; i < length; i++) {
                char next = i + 1 < length ? words[i + 1] : '\n';
                boolean dropped = words[i] == '儿' && kept > 0 && colouring.drops(words[kept - 1], next);
                if (!dropped) {
                    words[kept] = words[i];
                    starts[kept] = starts[i];
                    ends[kept] = ends[i];
                    kept++;
                }
            }
            length = kept;
        }

        FoldedText done(String text) {
            return new FoldedText(text, new String(words, 0, length), starts, ends);
        }
    }
}
