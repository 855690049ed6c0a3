package org.jiesu.core.place;

import java.util.Optional;

/** What the operator entered about the place; blank counts as nothing. */
public record Entered(Optional<String> district, Optional<String> township) {
    public static Entered of(String district, String township) {
        return new Entered(said(district), said(township));
    }

    private static Optional<String> said(String words) {
        return Optional.ofNullable(words).map(String::strip).filter(text -> !text.isEmpty());
    }
}
