package org.jiesu.core.duty;

import java.util.List;

/**
 * Whom the caller should be put through to at once.
 *
 * @param to numbers to call, 110 119 120; empty when there is only advice
 */
public record Transfer(List<String> to, String advice) {
    public Transfer {
        to = List.copyOf(to);
    }
}
