package org.jiesu.store.embedded;

/** The embedded PostgreSQL cannot run; the message says why and what a person can do about it. */
public final class PostgresFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PostgresFailure(String message) {
        super(message);
    }

    PostgresFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
