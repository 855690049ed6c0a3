package org.jiesu.core.duty;

import org.jiesu.core.text.Span;

/** Words of the text that decided something, where they stand in the text as sent. */
public record Evidence(String text, Span at, Kind kind) {
    /** What the words decided. */
    public enum Kind {
        MATTER("matter"),
        PLACE("place"),
        RISK("risk");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
