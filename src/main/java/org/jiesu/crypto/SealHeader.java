package org.jiesu.crypto;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What a seal says, and what is signed of it: lines of plain text, so that an auditor can write them down again from the
 * witness file and check the signature with a tool of his own.
 *
 * @param number counted from 1, without gaps
 * @param first position of the first fact under it
 * @param last position of the last fact under it
 * @param root hexadecimal Merkle root over its facts
 * @param previous hexadecimal hash of the seal before, or {@link #NONE_BEFORE}
 * @param at when it was made: PostgreSQL's real time, which nobody can move
 * @param key fingerprint of the key that signs it
 * @param audit how far the audit was; empty in seals that were made before they knew of it
 */
public record SealHeader(
        long number,
        long first,
        long last,
        String root,
        String previous,
        Instant at,
        String key,
        Optional<AuditEnd> audit) {
    /**
     * The end of the audit.
     *
     * @param seq number of its last entry; 0 if there was none
     * @param hash hexadecimal hash of that entry
     */
    public record AuditEnd(long seq, String hash) {}

    /** What stands before the first seal. */
    public static final String NONE_BEFORE = "0".repeat(2 * FactHash.LENGTH);

    /** The bytes that are hashed and signed. */
    public byte[] bytes() {
        String lines = "jiesu seal " + (audit.isPresent() ? 2 : 1) + "\n"
                + "number " + number + "\n"
                + "positions " + first + "-" + last + "\n"
                + "root " + root + "\n"
                + "previous " + previous + "\n"
                + "at " + at + "\n"
                + "key " + key + "\n"
                + audit.map(end -> "audit " + end.seq() + " " + end.hash() + "\n")
                        .orElse("");
        return lines.getBytes(StandardCharsets.US_ASCII);
    }

    /** Hexadecimal SHA-256 of {@link #bytes()}, by which the next seal names this one. */
    public String hash() {
        return HexFormat.of().formatHex(FactHash.sha256().digest(bytes()));
    }
}
