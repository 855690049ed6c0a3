package org.jiesu.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Keys of callers, wrapped by the master key. Deleting the wrapped key makes all that was sealed under it unreadable, in
 * every copy of the database made afterwards. The wrapped bytes begin with the id of the master key that wrapped them,
 * so that a new primary key can take over one caller at a time ({@link #rewrap}).
 */
public final class CallerKeys {
    private static final byte[] PURPOSE = "jiesu caller key".getBytes(StandardCharsets.UTF_8);

    private final Aead master;

    public CallerKeys(MasterKey master) {
        this.master = master.aead();
    }

    /** A new key, wrapped for the database. */
    public byte[] fresh() {
        try {
            return wrap(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
        } catch (GeneralSecurityException e) {
            throw new KeyFailure("cannot make a caller's key", e);
        }
    }

    /**
     * The key in the wrapping.
     *
     * @throws KeyFailure if another master key wrapped it, or it was damaged or erased
     */
    public CallerKey unwrap(byte[] wrapped) {
        try {
            return new CallerKey(keyset(wrapped).getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException e) {
            throw unreadable(wrapped, e);
        }
    }

    /** The same key, wrapped by the master key that is primary now. */
    public byte[] rewrap(byte[] wrapped) {
        try {
            return wrap(keyset(wrapped));
        } catch (GeneralSecurityException e) {
            throw unreadable(wrapped, e);
        }
    }

    private byte[] wrap(KeysetHandle keyset) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.serializeEncryptedKeyset(keyset, master, PURPOSE);
    }

    private KeysetHandle keyset(byte[] wrapped) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, master, PURPOSE);
    }

    private static KeyFailure unreadable(byte[] wrapped, GeneralSecurityException cause) {
        return new KeyFailure(
                wrapped.length == 0
                        ? "the caller's key was erased"
                        : "the caller's key does not open under this master key, or is damaged",
                cause);
    }
}
