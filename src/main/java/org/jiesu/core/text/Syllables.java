package org.jiesu.core.text;

import java.util.List;
import java.util.Map;

/** How characters sound: Mandarin syllables without their tones. Characters that it does not hold have no sound. */
public final class Syllables {
    public static final Syllables NONE = new Syllables(Map.of());

    /** No character. */
    static final int SILENT = 0;

    private static final int UNITS = Character.MAX_VALUE + 1;

    private final char[] sounds = new char[UNITS];

    /**
     * @param characters those of each syllable; each stands under one
     */
    public Syllables(Map<String, String> characters) {
        List<String> bySyllable =
                characters.keySet().stream().sorted().map(characters::get).toList();
        for (int syllable = 0; syllable < bySyllable.size(); syllable++) {
            for (char unit : bySyllable.get(syllable).toCharArray()) {
                sounds[unit] = (char) (syllable + 1);
            }
        }
    }

    /** A number for the sound of a character, {@link #SILENT} where it has none. */
    int sound(char unit) {
        return sounds[unit];
    }
}
