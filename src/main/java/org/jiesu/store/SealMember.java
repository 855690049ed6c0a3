package org.jiesu.store;

import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jiesu.core.casefile.CaseId;
import org.jiesu.crypto.FactHash;
import org.jiesu.crypto.MerkleRoot;

/** A fact as a seal knows it. A seal lists its members, so that damage is not only noticed but found. */
public record SealMember(CaseId id, int seq, Buffer hash) {
    private static final int ID_LENGTH = 2 * Long.BYTES;
    private static final int LENGTH = ID_LENGTH + Integer.BYTES + FactHash.LENGTH;

    /** Hexadecimal Merkle root over members whose first has this position; a leaf is position, case, seq and hash. */
    public static String root(long first, List<SealMember> members) {
        MerkleRoot tree = new MerkleRoot();
        long position = first;
        for (SealMember member : members) {
            tree.add(ByteBuffer.allocate(Long.BYTES + LENGTH)
                    .putLong(position)
                    .put(member.packed().getBytes())
                    .array());
            position++;
        }
        return HexFormat.of().formatHex(tree.root());
    }

    static Buffer packed(List<SealMember> members) {
        Buffer packed = Buffer.buffer(members.size() * LENGTH);
        members.forEach(member -> packed.appendBuffer(member.packed()));
        return packed;
    }

    static List<SealMember> unpacked(Buffer packed) {
        List<SealMember> members = new ArrayList<>(packed.length() / LENGTH);
        for (int start = 0; start + LENGTH <= packed.length(); start += LENGTH) {
            CaseId id = new CaseId(new UUID(packed.getLong(start), packed.getLong(start + Long.BYTES)));
            int seq = packed.getInt(start + ID_LENGTH);
            members.add(new SealMember(id, seq, packed.getBuffer(start + LENGTH - FactHash.LENGTH, start + LENGTH)));
        }
        return members;
    }

    private Buffer packed() {
        UUID value = id.value();
        return Buffer.buffer(LENGTH)
                .appendLong(value.getMostSignificantBits())
                .appendLong(value.getLeastSignificantBits())
                .appendInt(seq)
                .appendBuffer(hash);
    }
}
