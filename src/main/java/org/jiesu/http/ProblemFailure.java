package org.jiesu.http;

import java.util.HashMap;
import java.util.Map;

/** A request that ends in a problem. No bug: it is told to whoever asked, and not logged. */
public final class ProblemFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient Map<String, String> headers;

    ProblemFailure(Problem problem) {
        this(problem, Map.of());
    }

    private ProblemFailure(Problem problem, Map<String, String> headers) {
        super(problem.title(), null, false, false);
        this.problem = problem;
        this.headers = headers;
    }

    /** The same with one more header of the answer. */
    public ProblemFailure with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new ProblemFailure(problem, Map.copyOf(more));
    }

    public Problem problem() {
        return problem;
    }

    Map<String, String> headers() {
        return headers;
    }
}
