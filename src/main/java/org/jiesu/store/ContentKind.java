package org.jiesu.store;

import java.util.Locale;

/** What encrypted words are. */
public enum ContentKind {
    TEXT,
    DECISION,
    CALLER,
    ADDRESS,
    NOTE,
    REPLY,
    REASON;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
