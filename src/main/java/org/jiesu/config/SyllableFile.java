package org.jiesu.config;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jiesu.core.text.Syllables;

/** Reads how characters sound from {@code text/syllables.tsv}: a line for each syllable, with its characters. */
final class SyllableFile {
    private static final String FILE = "text/syllables.tsv";

    private final Map<String, String> characters = new TreeMap<>();
    private final Set<Integer> known = new HashSet<>();
    private final Mistakes mistakes;

    private SyllableFile(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    static Syllables read(ConfigFolder folder, Mistakes mistakes) {
        SyllableFile file = new SyllableFile(mistakes);
        folder.text(FILE, mistakes).ifPresent(file::read);
        return new Syllables(file.characters);
    }

    private void read(String text) {
        List<String> rows = text.lines().toList();
        for (int row = 1; row < rows.size(); row++) {
            String[] cells = rows.get(row).split("\t", -1);
            if (cells.length != 2 || cells[0].isBlank() || cells[1].isBlank()) {
                mistakes.add(FILE, row + 1, "must be a syllable, a tab and the characters that sound so");
            } else if (characters.putIfAbsent(cells[0], cells[1]) != null) {
                mistakes.add(FILE, row + 1, "“" + cells[0] + "” has a line already");
            } else {
                check(cells[1], row + 1);
            }
        }
    }

    private void check(String sounding, int line) {
        for (int unit : sounding.codePoints().toArray()) {
            String character = Character.toString(unit);
            if (!Character.isIdeographic(unit) || character.length() > 1) {
                mistakes.add(FILE, line, "“" + character + "” is no character of the first plane");
            } else if (!known.add(unit)) {
                mistakes.add(FILE, line, "“" + character + "” stands under two syllables");
            }
        }
    }
}
