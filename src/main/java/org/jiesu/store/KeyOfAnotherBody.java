package org.jiesu.store;

/** The idempotency key has been used with another body: a mistake of the caller, which must not be hidden. */
public final class KeyOfAnotherBody extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeyOfAnotherBody() {
        super("the idempotency key was used with another body", null, false, false);
    }
}
