package org.jiesu.casebook;

import io.vertx.core.buffer.Buffer;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiesu.crypto.CallerKey;
import org.jiesu.crypto.CallerKeys;
import org.jiesu.crypto.ContentCipher;
import org.jiesu.store.StoredCase;
import org.jspecify.annotations.Nullable;

/** The words of one case in clear; of an erased caller's case there are none. */
interface Unsealing {
    Optional<String> words(UUID id, @Nullable Buffer bytes);

    default Optional<String> words(StoredCase.Piece piece) {
        return words(piece.id(), piece.bytes());
    }

    /** By opening what is sealed. */
    static Unsealing under(CallerKeys keys, Buffer wrappedKey) {
        if (wrappedKey.length() == 0) {
            return (id, bytes) -> Optional.empty();
        }
        CallerKey key = keys.unwrap(wrappedKey.getBytes());
        return (id, bytes) ->
                bytes == null ? Optional.empty() : Optional.of(ContentCipher.open(key, id, bytes.getBytes()));
    }

    /** By having heard them a moment ago. */
    static Unsealing heard(Map<UUID, String> said) {
        return (id, bytes) -> Optional.ofNullable(said.get(id));
    }
}
