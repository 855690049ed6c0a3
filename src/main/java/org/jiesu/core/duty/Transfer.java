package org.jiesu.core.duty;

import java.util.List;
import java.util.stream.Stream;

/**
 * Whom the caller should be put through to at once.
 *
 * @param to numbers to call, 110 119 120; empty when there is only advice
 */
public record Transfer(List<String> to, String advice) {
    public Transfer {
        to = List.copyOf(to);
    }

    /** The numbers of both, each once, these first; the advice stays this one's. */
    Transfer and(Transfer other) {
        return new Transfer(
                Stream.concat(to.stream(), other.to.stream()).distinct().toList(), advice);
    }
}
