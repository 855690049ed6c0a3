package org.jiesu.crypto;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Words sealed under a caller's key. A sealed content opens only under that key and only as the content with that id;
 * its commitment, kept in a fact, proves later what the words were, and tells nothing without them: the salt it depends
 * on is sealed with the words.
 */
public final class ContentCipher {
    private static final int SALT_BYTES = 32;
    private static final String HMAC = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();

    private ContentCipher() {}

    /** Words on their way to the store. */
    public static final class Sealed {
        private final byte[] bytes;
        private final String commitment;

        Sealed(byte[] bytes, String commitment) {
            this.bytes = bytes;
            this.commitment = commitment;
        }

        /** Ciphertext over salt and words. */
        public byte[] bytes() {
            return bytes.clone();
        }

        /** Hexadecimal HMAC-SHA256 of the words under the salt. */
        public String commitment() {
            return commitment;
        }
    }

    /**
     * Seals the words; every call gives other bytes and another commitment.
     *
     * @throws IllegalArgumentException if the words hold half a surrogate pair, which would not come back as it was
     */
    public static Sealed seal(CallerKey key, UUID contentId, String words) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        byte[] plain = utf8(words);
        byte[] salted = ByteBuffer.allocate(SALT_BYTES + plain.length)
                .put(salt)
                .put(plain)
                .array();
        try {
            return new Sealed(key.aead().encrypt(salted, name(contentId)), commitment(salt, plain));
        } catch (GeneralSecurityException e) {
            throw new KeyFailure("cannot seal content " + contentId, e);
        }
    }

    /**
     * The words.
     *
     * @throws KeyFailure if the bytes are damaged, or were sealed under another key or as another content
     */
    public static String open(CallerKey key, UUID contentId, byte[] sealed) {
        byte[] salted = unsealed(key, contentId, sealed);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(salted, SALT_BYTES, salted.length - SALT_BYTES))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new KeyFailure("content " + contentId + " holds no text", e);
        }
    }

    /**
     * Whether these words are what the commitment was made for.
     *
     * @throws KeyFailure as {@link #open}
     */
    public static boolean keeps(CallerKey key, UUID contentId, byte[] sealed, String commitment) {
        byte[] salted = unsealed(key, contentId, sealed);
        byte[] salt = Arrays.copyOf(salted, SALT_BYTES);
        byte[] plain = Arrays.copyOfRange(salted, SALT_BYTES, salted.length);
        return MessageDigest.isEqual(
                commitment(salt, plain).getBytes(StandardCharsets.US_ASCII),
                commitment.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] unsealed(CallerKey key, UUID contentId, byte[] sealed) {
        try {
            byte[] salted = key.aead().decrypt(sealed, name(contentId));
            if (salted.length < SALT_BYTES) {
                throw new KeyFailure("content " + contentId + " is too short to hold its salt");
            }
            return salted;
        } catch (GeneralSecurityException e) {
            throw new KeyFailure("content " + contentId + " does not open: damaged, or not this caller's", e);
        }
    }

    private static byte[] utf8(String words) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(words));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("the words hold half a surrogate pair", e);
        }
    }

    private static byte[] name(UUID contentId) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(contentId.getMostSignificantBits())
                .putLong(contentId.getLeastSignificantBits())
                .array();
    }

    private static String commitment(byte[] salt, byte[] plain) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(salt, HMAC));
            return HexFormat.of().formatHex(mac.doFinal(plain));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + HMAC, e);
        }
    }
}
