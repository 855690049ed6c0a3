package org.jiesu.core.duty;

import java.util.List;
import org.jiesu.core.text.Phrase;

/**
 * Something on which an owner may hang beside matter and place (要素): the type of place, whose asset it is, what is
 * asked for. Read from the text, or answered by the caller.
 *
 * @param name the word by which rules and answers name it
 * @param question what the operator asks when the text does not say and the answer would change something
 */
public record Circumstance(String name, String question, List<Value> values, SourceLine where) {
    public Circumstance {
        values = List.copyOf(values);
    }

    /** One of the answers, and the words that say so. */
    public record Value(String value, List<Phrase> words) {
        public Value {
            words = List.copyOf(words);
        }
    }

    public boolean has(String value) {
        return values.stream().anyMatch(one -> one.value().equals(value));
    }
}
