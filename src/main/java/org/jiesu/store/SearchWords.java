package org.jiesu.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiesu.core.text.CharPairs;

/** Words as PostgreSQL keeps and looks for them; the pairs hold letters and digits only, so that nothing needs escaping. */
public final class SearchWords {
    private SearchWords() {}

    /** A text as a {@code tsvector}. */
    static String vector(String text) {
        return CharPairs.of(text).stream()
                .map(pair -> "'" + pair.characters() + "':" + pair.place())
                .collect(Collectors.joining(" "));
    }

    /**
     * What was typed as a {@code tsquery}: every word must stand in the text, each to the letter.
     *
     * @return empty if a word is shorter than two letters
     */
    public static Optional<String> query(String typed) {
        List<String> words = new ArrayList<>();
        for (String word : typed.strip().split("\\s+", -1)) {
            Optional<String> phrase = phrase(CharPairs.of(word));
            if (phrase.isEmpty()) {
                return Optional.empty();
            }
            words.add("(" + phrase.get() + ")");
        }
        return Optional.of(String.join(" & ", words));
    }

    private static Optional<String> phrase(List<CharPairs.Pair> pairs) {
        StringBuilder phrase = new StringBuilder();
        int before = 0;
        for (CharPairs.Pair pair : pairs) {
            phrase.append(phrase.isEmpty() ? "" : " <" + (pair.place() - before) + "> ");
            phrase.append('\'').append(pair.characters()).append('\'');
            before = pair.place();
        }
        return phrase.isEmpty() ? Optional.empty() : Optional.of(phrase.toString());
    }
}
