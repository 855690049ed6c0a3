package org.jiesu.core.place;

import java.util.List;
import org.jiesu.core.text.Span;

/**
 * The turns of speech by which a caller names a place that is not the place of the trouble (“不像大兴庄”, “老家在…”).
 *
 * @param before words that stand right before such a name, in folded spelling
 * @param after words that stand right after it
 */
public record Quoting(List<String> before, List<String> after) {
    public Quoting {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    boolean quotes(String words, Span name) {
        return before.stream().anyMatch(cue -> words.startsWith(cue, name.start() - cue.length()))
                || after.stream().anyMatch(cue -> words.startsWith(cue, name.end()));
    }
}
