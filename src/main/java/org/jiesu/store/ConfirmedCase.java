package org.jiesu.store;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.util.Optional;
import java.util.UUID;

/**
 * A closed case whose owner was the right one: it signed, kept the case, and the citizen says that the trouble is gone. Its
 * words are still sealed.
 *
 * @param owner code of the unit
 */
public record ConfirmedCase(
        UUID id, String owner, Optional<StoredCase.Piece> title, StoredCase.Piece text, Buffer wrappedKey) {

    static ConfirmedCase of(Row row) {
        return new ConfirmedCase(
                row.getUUID("id"),
                row.getString("holder"),
                StoredCase.Piece.of(row, "title"),
                StoredCase.Piece.of(row, "text").orElseThrow(),
                row.getBuffer("wrapped_key"));
    }
}
