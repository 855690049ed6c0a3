package org.jiesu.core.place;

import java.util.List;

/** A district of the city, 平谷区, with the other names people give it. */
public record District(String name, List<String> says) {
    public District {
        says = List.copyOf(says);
    }
}
