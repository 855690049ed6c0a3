package org.jiesu.store;

import java.util.Locale;

/** What encrypted words are. */
public enum ContentKind {
    TEXT,
    TITLE,
    DECISION,
    CALLER,
    ADDRESS,
    POSITION,
    NOTE,
    REPLY,
    REASON;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
