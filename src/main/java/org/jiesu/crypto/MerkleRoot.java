package org.jiesu.crypto;

import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The root of a Merkle tree over leaves that come one after the other, after RFC 6962, section 2.1: a leaf is hashed
 * behind 0x00 and a node behind 0x01, so that no node can be passed off as a leaf. It holds one hash a level, however
 * many leaves there are.
 */
public final class MerkleRoot {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest digest = FactHash.sha256();
    private final Deque<Subtree> open = new ArrayDeque<>();

    /** A full tree over a power of two of leaves. */
    private static final class Subtree {
        private final long leaves;
        private final byte[] top;

        Subtree(long leaves, byte[] top) {
            this.leaves = leaves;
            this.top = top;
        }
    }

    /** Puts one more leaf to the right of the others. */
    public void add(byte[] leaf) {
        digest.update(LEAF);
        Subtree last = new Subtree(1, digest.digest(leaf));
        while (!open.isEmpty() && open.peek().leaves == last.leaves) {
            last = joined(open.pop(), last);
        }
        open.push(last);
    }

    /**
     * The root over the leaves so far.
     *
     * @throws IllegalStateException if there is none yet
     */
    public byte[] root() {
        Subtree right = null;
        for (Subtree left : open) {
            right = right == null ? left : joined(left, right);
        }
        if (right == null) {
            throw new IllegalStateException("a tree without leaves is not sealed");
        }
        return right.top.clone();
    }

    private Subtree joined(Subtree left, Subtree right) {
        digest.update(NODE);
        digest.update(left.top);
        digest.update(right.top);
        return new Subtree(left.leaves + right.leaves, digest.digest());
    }
}
