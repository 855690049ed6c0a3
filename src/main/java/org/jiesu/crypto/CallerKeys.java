package org.jiesu.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.function.Supplier;

/**
 * Keys of callers, wrapped by the master key. Deleting the wrapped key makes all that was sealed under it unreadable, in
 * every copy of the database made afterwards. The wrapped bytes begin with the id of the master key that wrapped them,
 * so that a new primary key can take over one caller at a time ({@link #rewrap}).
 */
public final class CallerKeys {
    private static final byte[] PURPOSE = "jiesu caller key".getBytes(StandardCharsets.UTF_8);

    private final Supplier<MasterKey> master;

    public CallerKeys(MasterKey master) {
        this(() -> master);
    }

    public CallerKeys(Supplier<MasterKey> master) {
        this.master = master;
    }

    /** A new key. */
    public Fresh fresh() {
        return fresh(master.get());
    }

    /** The master key of this moment. */
    public MasterKey master() {
        return master.get();
    }

    /** A new key, wrapped by this master key. */
    public Fresh fresh(MasterKey by) {
        try {
            KeysetHandle keyset = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            return new Fresh(new CallerKey(primitive(keyset)), wrap(keyset, by));
        } catch (GeneralSecurityException e) {
            throw new KeyFailure("cannot make a caller's key", e);
        }
    }

    /** A key that was made just now, with its wrapping for the database. */
    public static final class Fresh {
        private final CallerKey key;
        private final byte[] wrapped;

        Fresh(CallerKey key, byte[] wrapped) {
            this.key = key;
            this.wrapped = wrapped;
        }

        public CallerKey key() {
            return key;
        }

        public byte[] wrapped() {
            return wrapped.clone();
        }
    }

    /**
     * The key in the wrapping.
     *
     * @throws KeyFailure if another master key wrapped it, or it was damaged or erased
     */
    public CallerKey unwrap(byte[] wrapped) {
        try {
            return new CallerKey(primitive(keyset(wrapped, master.get())));
        } catch (GeneralSecurityException e) {
            throw unreadable(wrapped, e);
        }
    }

    /** The same key, wrapped by the master key that is primary now. */
    public byte[] rewrap(byte[] wrapped) {
        return rewrap(wrapped, master.get());
    }

    /** The same key, wrapped by the primary key of this master key. */
    public static byte[] rewrap(byte[] wrapped, MasterKey by) {
        try {
            return wrap(keyset(wrapped, by), by);
        } catch (GeneralSecurityException e) {
            throw unreadable(wrapped, e);
        }
    }

    private static Aead primitive(KeysetHandle keyset) throws GeneralSecurityException {
        return keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private static byte[] wrap(KeysetHandle keyset, MasterKey by) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.serializeEncryptedKeyset(keyset, by.aead(), PURPOSE);
    }

    private static KeysetHandle keyset(byte[] wrapped, MasterKey by) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, by.aead(), PURPOSE);
    }

    private static KeyFailure unreadable(byte[] wrapped, GeneralSecurityException cause) {
        return new KeyFailure(
                wrapped.length == 0
                        ? "the caller's key was erased"
                        : "the caller's key does not open under this master key, or is damaged",
                cause);
    }
}
