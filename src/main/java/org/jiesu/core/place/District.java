package org.jiesu.core.place;

import java.util.List;
import java.util.Optional;

/**
 * A district of the city, 平谷区, with the other names people give it.
 *
 * @param code of GB/T 2260, six digits: 110117
 */
public record District(String name, List<String> says, Optional<String> code) {
    public District {
        says = List.copyOf(says);
    }

    /** Where the code is not known. */
    public District(String name, List<String> says) {
        this(name, says, Optional.empty());
    }
}
