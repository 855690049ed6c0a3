package org.jiesu.crypto;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** The public half of the key that signs seals: it proves them and is no secret. */
public final class SealPublicKey {
    static final String LABEL = "PUBLIC KEY";

    private final PublicKey key;

    SealPublicKey(PublicKey key) {
        this.key = key;
    }

    /**
     * The key that {@link #text()} has told.
     *
     * @throws KeyFailure if the text is no such key
     */
    public static SealPublicKey of(String text) {
        try {
            return of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            throw new KeyFailure("this is no public key of seals: " + text, e);
        }
    }

    /**
     * Reads a PEM file.
     *
     * @throws KeyFailure if there is no such file or it is damaged
     */
    public static SealPublicKey read(Path file) {
        try {
            byte[] encoded = Pem.part(LABEL, Files.readString(file, StandardCharsets.US_ASCII))
                    .orElseThrow(() -> new KeyFailure(file + " holds no public key"));
            return of(encoded);
        } catch (IOException | GeneralSecurityException e) {
            throw new KeyFailure("cannot read the public key of the seals " + file + ": " + e, e);
        }
    }

    static SealPublicKey of(byte[] encoded) throws GeneralSecurityException {
        return new SealPublicKey(
                KeyFactory.getInstance(SealKey.ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded)));
    }

    String pem() {
        return Pem.of(LABEL, key.getEncoded());
    }

    /** Base64 of its X.509 form, in one line. */
    public String text() {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /** Hexadecimal SHA-256 of its X.509 form. */
    public String fingerprint() {
        return HexFormat.of().formatHex(FactHash.sha256().digest(key.getEncoded()));
    }

    /** Whether the private half has signed exactly this. */
    public boolean signed(byte[] words, byte[] signature) {
        try {
            Signature check = Signature.getInstance(SealKey.ALGORITHM);
            check.initVerify(key);
            check.update(words);
            return check.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }
}
