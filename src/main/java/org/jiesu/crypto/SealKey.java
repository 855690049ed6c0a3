package org.jiesu.crypto;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;

/**
 * The key that signs seals (Ed25519, RFC 8032). It lies in a PEM file that only its owner may read. Its public half lies
 * beside it once more, in a file with {@code .pub} after the name, so that whoever checks seals needs no secret.
 */
public final class SealKey {
    static final String ALGORITHM = "Ed25519";
    private static final String LABEL = "PRIVATE KEY";
    private static final byte[] TRIAL = "接诉即办".getBytes(StandardCharsets.UTF_8);

    private final PrivateKey secret;
    private final SealPublicKey publicKey;

    private SealKey(PrivateKey secret, SealPublicKey publicKey) {
        this.secret = secret;
        this.publicKey = publicKey;
    }

    /**
     * Makes a new key and its two files.
     *
     * @throws KeyFailure if the key's file is there already or cannot be written
     */
    public static SealKey create(Path file) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            SealKey fresh = new SealKey(pair.getPrivate(), new SealPublicKey(pair.getPublic()));
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            String pem = Pem.of(LABEL, pair.getPrivate().getEncoded()) + fresh.publicKey.pem();
            Files.writeString(file, pem, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            fresh.publish(file);
            return fresh;
        } catch (IOException | GeneralSecurityException e) {
            throw new KeyFailure("cannot make the key of the seals " + file + ": " + e, e);
        }
    }

    /**
     * Reads the key, and puts the file of its public half back if it is gone.
     *
     * @throws KeyFailure if there is no such file or it is damaged
     */
    public static SealKey read(Path file) {
        SealPublicKey publicKey = SealPublicKey.read(file);
        try {
            byte[] encoded = Pem.part(LABEL, Files.readString(file, StandardCharsets.US_ASCII))
                    .orElseThrow(() -> new KeyFailure("the key of the seals " + file + " holds no private key"));
            PrivateKey secret = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
            SealKey key = new SealKey(secret, publicKey);
            if (!publicKey.signed(TRIAL, key.sign(TRIAL))) {
                throw new KeyFailure("the key of the seals " + file + " is made of halves of two keys");
            }
            key.publish(file);
            return key;
        } catch (IOException | GeneralSecurityException e) {
            throw new KeyFailure("cannot read the key of the seals " + file + ": " + e, e);
        }
    }

    /** Where the public half of the key in this file lies. */
    public static Path publicFile(Path file) {
        return file.resolveSibling(file.getFileName() + ".pub");
    }

    public SealPublicKey publicKey() {
        return publicKey;
    }

    /** The signature over these bytes, 64 bytes long. */
    public byte[] sign(byte[] words) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(words);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new KeyFailure("the key of the seals cannot sign", e);
        }
    }

    private void publish(Path file) throws IOException {
        Path beside = publicFile(file);
        if (!Files.exists(beside)) {
            Files.writeString(beside, publicKey.pem(), StandardOpenOption.CREATE_NEW, StandardOpenOption.SYNC);
        }
    }
}
