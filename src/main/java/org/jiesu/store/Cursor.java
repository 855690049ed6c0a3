package org.jiesu.store;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * The last case of a page: the next page begins behind it, whatever came or went in between.
 *
 * @param dueAt empty behind all running clocks
 */
public record Cursor(Optional<Instant> dueAt, UUID id) {
    /** Where the statement puts cases without a running clock. */
    private static final OffsetDateTime BEHIND_ALL = OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC);

    OffsetDateTime bound() {
        return dueAt.map(CaseWriting::utc).orElse(BEHIND_ALL);
    }

    /** As it travels; opaque to whoever carries it. */
    public String text() {
        String plain = dueAt.map(Instant::toString).orElse("-") + " " + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty for what is no cursor. */
    public static Optional<Cursor> read(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 2);
            Optional<Instant> due = parts[0].equals("-") ? Optional.empty() : Optional.of(Instant.parse(parts[0]));
            return parts.length < 2 ? Optional.empty() : Optional.of(new Cursor(due, UUID.fromString(parts[1])));
        } catch (IllegalArgumentException | DateTimeException garbled) {
            return Optional.empty();
        }
    }
}
