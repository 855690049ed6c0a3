package org.jiesu.config;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiesu.core.text.Denials;
import org.jiesu.core.text.Folding;

/**
 * Reads how words are brought to one spelling: {@code text/traditional.tsv}, {@code text/spoken.yaml} and
 * {@code text/syllables.tsv}.
 */
public final class FoldingFiles {
    /** Where in the config folder the files are, with those on how callers speak of places. */
    public static final String FOLDER = "text";

    private static final String TRADITIONAL = "text/traditional.tsv";
    private static final String SPOKEN = "text/spoken.yaml";

    private FoldingFiles() {}

    public static Folding read(ConfigFolder folder, Mistakes mistakes) {
        Map<Integer, Integer> simplified = folder.text(TRADITIONAL, mistakes)
                .map(text -> simplified(text, mistakes))
                .orElse(Map.of());
        Optional<Fields> spoken = folder.text(SPOKEN, mistakes)
                .flatMap(text -> YamlFile.read(SPOKEN, text, mistakes))
                .map(mapping -> new Fields(SPOKEN, mapping, mistakes));
        Folding.Colouring colouring = spoken.map(fields ->
                        new Folding.Colouring(characters(fields, "keep儿After"), characters(fields, "keep儿Before")))
                .orElseGet(() -> new Folding.Colouring(Set.of(), Set.of()));
        Set<Integer> fillers = new HashSet<>();
        spoken.map(fields -> characters(fields, "fillers")).orElse(Set.of()).forEach(unit -> fillers.add((int) unit));
        Denials denials = spoken.map(FoldingFiles::denials).orElse(Denials.NONE);
        spoken.ifPresent(Fields::nothingElse);
        Folding.Speech speech = new Folding.Speech(SyllableFile.read(folder, mistakes), denials);
        return new Folding(simplified, fillers, colouring, speech);
    }

    private static Denials denials(Fields fields) {
        return new Denials(fields.texts("denies"), fields.texts("instead"), characters(fields, "deniesNotAfter"));
    }

    private static Map<Integer, Integer> simplified(String text, Mistakes mistakes) {
        Map<Integer, Integer> simplified = new HashMap<>();
        List<String> rows = text.lines().toList();
        for (int row = 1; row < rows.size(); row++) {
            int[] units = rows.get(row).codePoints().toArray();
            if (units.length != 3 || units[1] != '\t') {
                mistakes.add(TRADITIONAL, row + 1, "must be two characters with a tab between them");
            } else {
                simplified.put(units[0], units[2]);
            }
        }
        return simplified;
    }

    private static Set<Character> characters(Fields fields, String key) {
        Set<Character> characters = new HashSet<>();
        for (String text : fields.texts(key)) {
            if (text.length() != 1) {
                fields.wrong(key, "“" + text + "” must be one character");
            }
            characters.add(text.charAt(0));
        }
        return characters;
    }
}
