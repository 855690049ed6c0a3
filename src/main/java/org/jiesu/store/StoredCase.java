package org.jiesu.store;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiesu.core.casefile.CaseFile;
import org.jiesu.core.sla.Clock;

/**
 * A case as it is stored, its words still sealed.
 *
 * @param now PostgreSQL's time when it was read
 */
public record StoredCase(CaseFile file, About about, Sealed sealed, Instant receivedAt, Instant now) {
    /** Whether the caller was erased: then nobody can read its words. */
    public boolean erased() {
        return sealed.wrappedKey().length() == 0;
    }

    /** What may be read in clear. */
    public record About(
            String number,
            String kind,
            String channel,
            Optional<String> district,
            Optional<String> township,
            Optional<String> village,
            Optional<Change.NamedMatter> matter) {}

    /**
     * The words, sealed.
     *
     * @param wrappedKey empty once the caller is erased
     * @param details the caller's name and telephone number
     * @param caller whose words they are
     */
    public record Sealed(
            Buffer wrappedKey,
            Piece text,
            Piece decision,
            Optional<Piece> title,
            Optional<Piece> details,
            UUID caller) {}

    /** Sealed words with the id under which they open. */
    public record Piece(UUID id, Buffer bytes) {
        static Optional<Piece> of(Row row, String kind) {
            return Optional.ofNullable(row.getUUID(kind + "_id"))
                    .map(id -> new Piece(id, row.getBuffer(kind + "_sealed")));
        }
    }

    static StoredCase of(Row row, List<Clock> clocks) {
        Buffer key = row.getBuffer("wrapped_key");
        return new StoredCase(
                CaseRows.file(row, clocks),
                new About(
                        row.getString("number"),
                        row.getString("kind"),
                        row.getString("channel"),
                        Optional.ofNullable(row.getString("district")),
                        Optional.ofNullable(row.getString("township")),
                        Optional.ofNullable(row.getString("village")),
                        Optional.ofNullable(row.getString("matter"))
                                .map(code -> new Change.NamedMatter(code, row.getString("matter_name")))),
                new Sealed(
                        key == null ? Buffer.buffer() : key,
                        Piece.of(row, "text").orElseThrow(),
                        Piece.of(row, "decision").orElseThrow(),
                        Piece.of(row, "title"),
                        Piece.of(row, "details"),
                        row.getUUID("caller_id")),
                CaseRows.instant(row, "received_at"),
                CaseRows.instant(row, "now"));
    }
}
