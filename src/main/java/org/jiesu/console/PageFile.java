package org.jiesu.console;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * A file as the browser gets it.
 *
 * @param tag changes when the file does
 */
record PageFile(String type, String tag, Buffer content) {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml");
    private static final int TAG_LETTERS = 32;

    /** A file of the class path; empty if there is none, or if browsers are not meant to see it. */
    static Optional<PageFile> read(String resource) {
        String type = TYPES.get(resource.substring(resource.lastIndexOf('.') + 1));
        if (type == null) {
            return Optional.empty();
        }
        try (InputStream file = PageFile.class.getClassLoader().getResourceAsStream(resource)) {
            return Optional.ofNullable(file == null ? null : of(type, file.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static PageFile of(String type, byte[] content) {
        try {
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
            return new PageFile(type, "\"" + hash.substring(0, TAG_LETTERS) + "\"", Buffer.buffer(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
