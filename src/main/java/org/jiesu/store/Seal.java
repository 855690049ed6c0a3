package org.jiesu.store;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jiesu.crypto.SealHeader;

/**
 * A seal over a run of positions of the feed: from then on none of these facts can be changed, moved or taken away
 * without the seal, the ones after it or the witness saying so.
 *
 * @param hash hexadecimal hash of the header as it was when the seal was made
 */
public record Seal(SealHeader header, String hash, Buffer signature) {

    /** A seal with what it was put on, in the order of positions. */
    public record Run(Seal seal, List<SealMember> members) {
        Tuple row() {
            SealHeader header = seal.header();
            return Tuple.tuple()
                    .addValue(header.number())
                    .addValue(header.first())
                    .addValue(header.last())
                    .addValue(SealMember.packed(members))
                    .addValue(bytes(header.root()))
                    .addValue(bytes(header.previous()))
                    .addValue(header.at().atOffset(ZoneOffset.UTC))
                    .addValue(bytes(header.key()))
                    .addValue(bytes(seal.hash()))
                    .addValue(seal.signature())
                    .addValue(header.audit().map(SealHeader.AuditEnd::seq).orElse(null))
                    .addValue(header.audit().map(end -> bytes(end.hash())).orElse(null));
        }

        static Run of(Row row) {
            return new Run(Seal.of(row), SealMember.unpacked(row.getBuffer("members")));
        }
    }

    static Seal of(Row row) {
        SealHeader header = new SealHeader(
                row.getLong("number"),
                row.getLong("first_position"),
                row.getLong("last_position"),
                hex(row, "root"),
                hex(row, "previous"),
                CaseRows.instant(row, "sealed_at"),
                hex(row, "key_print"),
                Optional.ofNullable(row.getLong("audit_seq"))
                        .map(seq -> new SealHeader.AuditEnd(seq, hex(row, "audit_hash"))));
        return new Seal(header, hex(row, "hash"), row.getBuffer("signature"));
    }

    private static String hex(Row row, String column) {
        return HexFormat.of().formatHex(row.getBuffer(column).getBytes());
    }

    private static Buffer bytes(String hex) {
        return Buffer.buffer(HexFormat.of().parseHex(hex));
    }
}
