package org.jiesu.casebook;

import io.vertx.core.buffer.Buffer;
import java.util.Optional;
import java.util.UUID;
import org.jiesu.crypto.CallerKey;
import org.jiesu.crypto.CallerKeys;
import org.jiesu.crypto.ContentCipher;
import org.jiesu.store.StoredCase;
import org.jspecify.annotations.Nullable;

/** Opens the words of one case; of an erased caller's case there are none. */
final class Unsealing {
    private final Optional<CallerKey> key;

    Unsealing(CallerKeys keys, Buffer wrappedKey) {
        this.key = wrappedKey.length() == 0 ? Optional.empty() : Optional.of(keys.unwrap(wrappedKey.getBytes()));
    }

    Optional<String> words(UUID id, @Nullable Buffer sealed) {
        return sealed == null ? Optional.empty() : key.map(open -> ContentCipher.open(open, id, sealed.getBytes()));
    }

    Optional<String> words(StoredCase.Piece piece) {
        return words(piece.id(), piece.bytes());
    }
}
