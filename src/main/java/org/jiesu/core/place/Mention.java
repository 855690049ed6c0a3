package org.jiesu.core.place;

import java.util.List;

/**
 * A place as a text speaks of it.
 *
 * @param outside true when it lies in no district that is known here
 */
record Mention(NameScan.Named name, Bearing bearing, boolean outside) {
    boolean atLeast(Bearing least) {
        return bearing.compareTo(least) >= 0;
    }

    Mention as(Bearing other) {
        return new Mention(name, other, outside);
    }

    List<Township> townships() {
        return name.townships();
    }
}
