package org.jiesu.store;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A case as a complaint that was once routed, its words still sealed.
 *
 * @param district as the case has it now, told by the caller or found
 * @param township code of the unit on whose ground it is
 * @param wrappedKey empty once the caller is erased
 */
public record PastComplaint(
        UUID id,
        String number,
        Instant receivedAt,
        Optional<String> district,
        Optional<String> township,
        Optional<String> holder,
        StoredCase.Piece text,
        Buffer wrappedKey) {

    static PastComplaint of(Row row) {
        Buffer key = row.getBuffer("wrapped_key");
        return new PastComplaint(
                row.getUUID("id"),
                row.getString("number"),
                CaseRows.instant(row, "received_at"),
                Optional.ofNullable(row.getString("district")),
                Optional.ofNullable(row.getString("township")),
                Optional.ofNullable(row.getString("holder")),
                StoredCase.Piece.of(row, "text").orElseThrow(),
                key == null ? Buffer.buffer() : key);
    }
}
