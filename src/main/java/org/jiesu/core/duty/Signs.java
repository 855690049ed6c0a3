package org.jiesu.core.duty;

import java.util.List;
import org.jiesu.core.text.Phrase;

/** What people say when they mean a matter: phrases that point to it, and whole complaints about it. */
public record Signs(List<Phrase> words, List<String> examples) {
    public static final Signs NONE = new Signs(List.of(), List.of());

    public Signs {
        words = List.copyOf(words);
        examples = List.copyOf(examples);
    }

    public boolean isEmpty() {
        return words.isEmpty() && examples.isEmpty();
    }
}
