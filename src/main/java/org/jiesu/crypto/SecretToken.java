package org.jiesu.crypto;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A secret that lets its bearer in: 256 random bits, so that its plain SHA-256 may be stored and compared. What is
 * stored is only {@link #hash()}; who reads the database cannot enter with it.
 *
 * @param text what the bearer shows; never logged, {@link #toString()} leaves it out
 */
public record SecretToken(String text) {
    private static final int BYTES = 32;
    private static final int NAME_BYTES = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static SecretToken fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new SecretToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** A name for a token that may be told and stored: 48 random bits, hexadecimal. */
    public static String publicName() {
        byte[] bytes = new byte[NAME_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    public byte[] hash() {
        return FactHash.sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "SecretToken";
    }
}
