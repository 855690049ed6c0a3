package org.jiesu.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.List;

/**
 * The two keys that lie outside the database: one wraps callers' keys, one makes the blind index of telephone numbers.
 * Whoever has this file and a copy of the database can read everything; who has only one of them, nothing.
 *
 * <p>The file has two lines, each a keyset in Tink's JSON. A keyset may hold older keys beside its primary one: what
 * they wrapped stays readable, new things are wrapped by the primary.
 */
public final class MasterKey {
    private static final byte[] PROOF_PURPOSE = "jiesu master key proof".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PROOF_WORDS = "接诉即办".getBytes(StandardCharsets.UTF_8);

    private final KeysetHandle wrapping;
    private final KeysetHandle indexing;

    private MasterKey(KeysetHandle wrapping, KeysetHandle indexing) {
        this.wrapping = wrapping;
        this.indexing = indexing;
    }

    /**
     * Makes a new key and its file, which only the owner may read.
     *
     * @throws KeyFailure if the file is there already or cannot be written
     */
    public static MasterKey create(Path file) {
        try {
            register();
            MasterKey fresh = new MasterKey(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM),
                    KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF));
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(
                    file,
                    line(fresh.wrapping) + line(fresh.indexing),
                    StandardOpenOption.WRITE,
                    StandardOpenOption.SYNC);
            return fresh;
        } catch (IOException | GeneralSecurityException e) {
            throw new KeyFailure("cannot make the master key " + file + ": " + e, e);
        }
    }

    /**
     * Reads the key.
     *
     * @throws KeyFailure if there is no such file or it is damaged
     */
    public static MasterKey read(Path file) {
        try {
            register();
            List<String> lines = Files.readAllLines(file);
            if (lines.size() != 2) {
                throw new KeyFailure("the master key " + file + " is damaged: it must have two lines");
            }
            return new MasterKey(keyset(lines.get(0)), keyset(lines.get(1)));
        } catch (IOException | GeneralSecurityException e) {
            throw new KeyFailure("cannot read the master key " + file + ": " + e, e);
        }
    }

    /** Identity of the primary wrapping key, which is no secret. */
    public String id() {
        return "%08x".formatted(wrapping.getPrimary().getId());
    }

    /** Something that only this key opens; to be kept in the database. */
    public byte[] proof() {
        try {
            return aead().encrypt(PROOF_WORDS, PROOF_PURPOSE);
        } catch (GeneralSecurityException e) {
            throw new KeyFailure("the master key cannot encrypt", e);
        }
    }

    /** Whether the proof was made by this key, or by an older one of its keyset. */
    public boolean made(byte[] proof) {
        try {
            aead().decrypt(proof, PROOF_PURPOSE);
            return true;
        } catch (GeneralSecurityException foreign) {
            return false;
        }
    }

    Aead aead() {
        try {
            return wrapping.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new KeyFailure("the master key's first line is not a key to encrypt with", e);
        }
    }

    PrfSet prf() {
        try {
            return indexing.getPrimitive(RegistryConfiguration.get(), PrfSet.class);
        } catch (GeneralSecurityException e) {
            throw new KeyFailure("the master key's second line is not a key to index with", e);
        }
    }

    static void register() throws GeneralSecurityException {
        AeadConfig.register();
        PrfConfig.register();
    }

    private static String line(KeysetHandle keyset) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get())
                        .replaceAll("\\s", "")
                + "\n";
    }

    private static KeysetHandle keyset(String line) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(line, InsecureSecretKeyAccess.get());
    }
}
