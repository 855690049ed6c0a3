package org.jiesu.store;

import io.vertx.pgclient.PgException;

/** The ticket of another system is a case here already: sent twice, it is one case. */
public final class SourceTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String CONSTRAINT = "case_file_source";

    private SourceTaken(Throwable cause) {
        super("the ticket is a case already", cause, false, false);
    }

    /** The failure by its name, if that is what it is. */
    static Throwable orAsItIs(Throwable failure) {
        return failure instanceof PgException refused && CONSTRAINT.equals(refused.getConstraint())
                ? new SourceTaken(refused)
                : failure;
    }
}
