package org.jiesu.crypto;

/** A key that is missing, damaged or the wrong one; the message says which and what a person can do. */
public final class KeyFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KeyFailure(String message) {
        super(message);
    }

    KeyFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
