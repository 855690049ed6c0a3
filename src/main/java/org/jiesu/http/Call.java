package org.jiesu.http;

import io.vertx.core.Future;

/** Does what one operation of the contract promises. It is only called with a request as described, by who may. */
@FunctionalInterface
public interface Call {
    /** Fails with a {@link ProblemFailure} for whatever is not a bug or the database being gone. */
    Future<Answer> on(Asked asked);
}
