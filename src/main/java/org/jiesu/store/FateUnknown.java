package org.jiesu.store;

/**
 * The connection broke while a transaction was being committed, and PostgreSQL could not be asked what became of it:
 * everything was done, or nothing. Whoever sends the same again under the same idempotency key learns which.
 */
public final class FateUnknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FateUnknown(Throwable broken) {
        super("it is not known whether the transaction was committed: " + broken, broken);
    }
}
