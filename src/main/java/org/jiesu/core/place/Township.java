package org.jiesu.core.place;

import java.util.List;

/**
 * The lowest level of government with desks of its own, or a park committee, which has its own ground too.
 *
 * @param unit code of the unit, {@code PG-T05}
 * @param name official name without the district: 大城子镇
 * @param district 密云区
 * @param says other names that mean it surely
 */
public record Township(String unit, String name, String district, Kind kind, List<String> says) {
    public Township {
        says = List.copyOf(says);
    }

    /** The rule-book of the townships binds only the first. */
    public enum Kind {
        TOWNSHIP,
        /** A 街道, and a 地区 that counts as one. */
        SUBDISTRICT,
        /** The committee of a park (园区管委). */
        PARK
    }

    public boolean isCalled(String words) {
        return name.equals(words) || says.contains(words);
    }
}
