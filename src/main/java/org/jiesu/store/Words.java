package org.jiesu.store;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiesu.core.casefile.ContentRef;
import org.jiesu.crypto.CallerKey;
import org.jiesu.crypto.ContentCipher;

/** The words of one command, sealed one by one under the caller's key while the command's facts are made. */
public final class Words {
    private final Optional<CallerKey> key;
    private final List<Change.SealedWords> sealed = new ArrayList<>();
    private final Map<UUID, String> said = new HashMap<>();

    public Words(CallerKey key) {
        this(Optional.of(key));
    }

    /** Words of a caller who may be erased: then none can be sealed. */
    public Words(Optional<CallerKey> key) {
        this.key = key;
    }

    /** There is no key to seal words under: the caller was erased. */
    public static final class NoKey extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoKey() {
            super("the caller was erased", null, false, false);
        }
    }

    /**
     * Seals the words; the reference goes into a fact, the sealed words into {@link Change#contents()}.
     *
     * @throws NoKey if the caller was erased
     */
    public ContentRef seal(ContentKind kind, String words) {
        UUID id = UUID.randomUUID();
        ContentCipher.Sealed content = ContentCipher.seal(key.orElseThrow(NoKey::new), id, words);
        said.put(id, words);
        sealed.add(new Change.SealedWords(id, kind.wire(), Buffer.buffer(content.bytes())));
        return new ContentRef(id, content.commitment());
    }

    /** The same words in clear, by the ids of their contents. */
    public Map<UUID, String> said() {
        return Map.copyOf(said);
    }

    public List<Change.SealedWords> sealed() {
        return List.copyOf(sealed);
    }
}
