package org.jiesu.crypto;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keys as text that other tools read (RFC 7468). */
final class Pem {
    private Pem() {}

    static String of(String label, byte[] encoded) {
        return "-----BEGIN " + label + "-----\n" + Base64.getEncoder().encodeToString(encoded) + "\n-----END " + label
                + "-----\n";
    }

    /** The bytes under a label; empty if the text has no such part or it is damaged. */
    static Optional<byte[]> part(String label, String text) {
        Matcher part = Pattern.compile("-----BEGIN " + label + "-----([A-Za-z0-9+/=\\s]*)-----END " + label + "-----")
                .matcher(text);
        if (!part.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getMimeDecoder().decode(part.group(1)));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }
}
