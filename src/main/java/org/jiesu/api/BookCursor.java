package org.jiesu.api;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;

/**
 * Where the next page of rules begins. It holds for one version of the book, which never changes, and one day, so that no
 * rule is shown twice or left out when a new book is published, or midnight passes, between two pages.
 */
record BookCursor(String version, LocalDate day, int from) {

    /** As it travels; opaque to whoever carries it. */
    String text() {
        String plain = version + " " + day + " " + from;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty for what is no cursor. */
    static Optional<BookCursor> read(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", -1);
            if (parts.length != 3) {
                return Optional.empty();
            }
            int from = Integer.parseInt(parts[2]);
            return from < 0 ? Optional.empty() : Optional.of(new BookCursor(parts[0], LocalDate.parse(parts[1]), from));
        } catch (IllegalArgumentException | DateTimeException garbled) {
            return Optional.empty();
        }
    }
}
