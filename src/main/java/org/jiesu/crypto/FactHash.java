package org.jiesu.crypto;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The link between the facts of a case: SHA-256 over the hash before and the stored bytes. */
public final class FactHash {
    /** Length of every hash, in bytes. */
    public static final int LENGTH = 32;

    private FactHash() {}

    /** What stands before the first fact of a case. */
    public static byte[] noneBefore() {
        return new byte[LENGTH];
    }

    /**
     * The hash of a fact.
     *
     * @param previous hash of the fact before, or {@link #noneBefore()}
     * @param body the fact's bytes exactly as they are stored
     */
    public static byte[] of(byte[] previous, byte[] body) {
        if (previous.length != LENGTH) {
            throw new IllegalArgumentException("a hash has " + LENGTH + " bytes, not " + previous.length);
        }
        MessageDigest digest = sha256();
        digest.update(previous);
        return digest.digest(body);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
