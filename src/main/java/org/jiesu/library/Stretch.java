package org.jiesu.library;

import java.util.List;

/**
 * A stretch of what was found.
 *
 * @param count of all that was found
 * @param inForce of those in force on the day, which stand before the others
 */
public record Stretch(List<RuleView> items, int count, int inForce) {
    public Stretch {
        items = List.copyOf(items);
    }
}
