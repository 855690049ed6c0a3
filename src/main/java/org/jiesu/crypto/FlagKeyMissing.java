package org.jiesu.crypto;

/** The master key has no key for flags yet: it was made before there were any. {@code jiesu keys add} adds one. */
public final class FlagKeyMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FlagKeyMissing() {
        super("the master key has no key for flagged numbers yet: run jiesu keys add", null, false, false);
    }
}
