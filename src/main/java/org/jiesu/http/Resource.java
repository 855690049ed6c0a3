package org.jiesu.http;

import java.util.Map;

/** Operations that belong together. */
public interface Resource {
    /** Each operation under its {@code operationId} of the contract. */
    Map<String, Call> calls();
}
