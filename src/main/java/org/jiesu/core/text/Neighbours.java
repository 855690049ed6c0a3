package org.jiesu.core.text;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Which characters that have a sound stand beside each other in what is said, and which of them often. */
final class Neighbours {
    /** Those met so often are said so, whatever they sound like. */
    private static final int USUAL = 8;

    private static final char NEVER = 0;

    private final Syllables syllables;
    /** A number for each character that is said; of all others {@link #NEVER}. */
    private final char[] numbers = new char[Character.MAX_VALUE + 1];

    private final int characters;
    private final BitSet met;
    private final BitSet usual;

    Neighbours(Syllables syllables, Collection<String> said) {
        this.syllables = syllables;
        characters = 1 + number(said);
        met = new BitSet(characters * characters);
        usual = new BitSet(characters * characters);
        Map<Integer, Integer> times = new HashMap<>();
        for (String words : said) {
            for (int at = 0; at + 1 < words.length(); at++) {
                if (sound(words, at)) {
                    met.set(pair(words, at));
                    usual.set(pair(words, at), times.merge(pair(words, at), 1, Integer::sum) >= USUAL);
                }
            }
        }
    }

    private int number(Collection<String> said) {
        char last = NEVER;
        for (String words : said) {
            for (int at = 0; at < words.length(); at++) {
                char unit = words.charAt(at);
                if (syllables.sound(unit) != Syllables.SILENT && numbers[unit] == NEVER) {
                    numbers[unit] = ++last;
                }
            }
        }
        return last;
    }

    /** Whether a character and the one behind it have a sound and stand so in nothing that is said. */
    boolean strange(String words, int at) {
        return sound(words, at) && !met.get(pair(words, at));
    }

    /** Whether a character and the one behind it are often said so. */
    boolean usual(String words, int at) {
        return at >= 0 && at + 1 < words.length() && sound(words, at) && usual.get(pair(words, at));
    }

    private boolean sound(String words, int at) {
        return syllables.sound(words.charAt(at)) != Syllables.SILENT
                && syllables.sound(words.charAt(at + 1)) != Syllables.SILENT;
    }

    private int pair(String words, int at) {
        return numbers[words.charAt(at)] * characters + numbers[words.charAt(at + 1)];
    }
}
