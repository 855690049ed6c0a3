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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;

/**
 * The keys that lie outside the database: one wraps callers' keys, one makes the blind index of telephone numbers, one
 * the index of flagged numbers. Whoever has this file and a copy of the database can read everything; who has only one
 * of them, nothing.
 *
 * <p>The file has three lines, each a keyset in Tink's JSON; one that was made before numbers could be flagged has two.
 * The keysets are turned together: while they are, each holds an old key beside the new one. A value never changes;
 * {@link #add}, {@link #promote} and {@link #retire} make the next.
 */
public final class MasterKey {
    private static final byte[] PROOF_PURPOSE = "jiesu master key proof".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PROOF_WORDS = "接诉即办".getBytes(StandardCharsets.UTF_8);

    /** An old and a new one: the next turn begins when the last has ended. */
    private static final int KEYS_AT_MOST = 2;

    private final KeysetHandle wrapping;
    private final KeysetHandle indexing;
    private final Optional<KeysetHandle> flagging;
    private final Aead aead;
    private final PrfSet prf;
    private final Optional<PrfSet> flagPrf;

    MasterKey(KeysetHandle wrapping, KeysetHandle indexing, Optional<KeysetHandle> flagging)
            throws GeneralSecurityException {
        if (wrapping.size() > KEYS_AT_MOST || indexing.size() > KEYS_AT_MOST) {
            throw new GeneralSecurityException("a keyset holds more than an old and a new key");
        }
        this.wrapping = wrapping;
        this.indexing = indexing;
        this.flagging = flagging;
        this.aead = wrapping.getPrimitive(RegistryConfiguration.get(), Aead.class);
        this.prf = prfs(indexing);
        this.flagPrf = flagging.isEmpty() ? Optional.empty() : Optional.of(prfs(flagging.get()));
    }

    private static PrfSet prfs(KeysetHandle keyset) throws GeneralSecurityException {
        return keyset.getPrimitive(RegistryConfiguration.get(), PrfSet.class);
    }

    static MasterKey fresh() throws GeneralSecurityException {
        return new MasterKey(
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), freshIndex(), Optional.of(freshIndex()));
    }

    static MasterKey of(List<String> lines) throws GeneralSecurityException {
        return new MasterKey(
                keyset(lines.get(0)),
                keyset(lines.get(1)),
                lines.size() == 2 ? Optional.empty() : Optional.of(keyset(lines.get(2))));
    }

    private static KeysetHandle freshIndex() throws GeneralSecurityException {
        return KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF);
    }

    /**
     * Makes a new key and its file, which only the owner may read.
     *
     * @throws KeyFailure if the file is there already or cannot be written
     */
    public static MasterKey create(Path file) {
        return new MasterKeyFile(file).create();
    }

    /**
     * Reads the key.
     *
     * @throws KeyFailure if there is no such file or it is damaged
     */
    public static MasterKey read(Path file) {
        return new MasterKeyFile(file).read();
    }

    /** Identity of the primary wrapping key, which is no secret. */
    public String id() {
        return KeyTurn.id(wrapping.getPrimary());
    }

    /** The identities of all wrapping keys, the oldest first. */
    public List<String> ids() {
        return KeyTurn.ids(wrapping);
    }

    /** Those that are not primary and were so before. */
    public List<String> olderIds() {
        return ids().subList(0, ids().indexOf(id()));
    }

    /** The one that was added and is not primary yet. */
    public Optional<String> nextId() {
        List<String> later = ids().subList(ids().indexOf(id()) + 1, ids().size());
        return later.stream().findFirst();
    }

    /** The same with a new key in every keyset, which is not primary yet. */
    public MasterKey add() {
        return turned(
                KeyTurn.added(wrapping, PredefinedAeadParameters.AES256_GCM),
                KeyTurn.added(indexing, PredefinedPrfParameters.HMAC_SHA256_PRF));
    }

    /** The same with the newest key of every keyset as the primary. */
    public MasterKey promote() {
        return turned(KeyTurn.promoted(wrapping), KeyTurn.promoted(indexing));
    }

    /** The same without the keys that were primary before. */
    public MasterKey retire() {
        return turned(KeyTurn.onlyPrimary(wrapping), KeyTurn.onlyPrimary(indexing));
    }

    private MasterKey turned(KeysetHandle nextWrapping, KeysetHandle nextIndexing) {
        try {
            KeysetHandle flags = flagging.isEmpty() ? freshIndex() : flagging.get();
            return new MasterKey(nextWrapping, nextIndexing, Optional.of(flags));
        } catch (GeneralSecurityException e) {
            throw new KeyFailure("the master key cannot be turned", e);
        }
    }

    /** Something that only this key opens; to be kept in the database. */
    public byte[] proof() {
        try {
            return aead.encrypt(PROOF_WORDS, PROOF_PURPOSE);
        } catch (GeneralSecurityException e) {
            throw new KeyFailure("the master key cannot encrypt", e);
        }
    }

    /** Whether the proof was made by this key, or by an older one of its keyset. */
    public boolean made(byte[] proof) {
        try {
            aead.decrypt(proof, PROOF_PURPOSE);
            return true;
        } catch (GeneralSecurityException foreign) {
            return false;
        }
    }

    Aead aead() {
        return aead;
    }

    PrfSet prf() {
        return prf;
    }

    /** Whether numbers can be flagged. */
    public boolean flags() {
        return flagPrf.isPresent();
    }

    /** Empty in a file that was made before numbers could be flagged and never turned since. */
    Optional<PrfSet> flagPrf() {
        return flagPrf;
    }

    static void register() throws GeneralSecurityException {
        AeadConfig.register();
        PrfConfig.register();
    }

    /** The lines of its file. */
    String text() throws GeneralSecurityException {
        String two = line(wrapping) + line(indexing);
        return flagging.isEmpty() ? two : two + line(flagging.get());
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
