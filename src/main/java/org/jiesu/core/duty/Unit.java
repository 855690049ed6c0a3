package org.jiesu.core.duty;

import java.util.List;

/**
 * A body that can be given a case.
 *
 * @param name canonical, without 北京市
 * @param district empty for a body of the city
 * @param aliases other and former names within the district
 */
public record Unit(UnitCode code, String name, UnitKind kind, String district, List<String> aliases) {
    public Unit {
        aliases = List.copyOf(aliases);
    }

    public UnitRef ref() {
        return new UnitRef(code, name, kind, district);
    }

    public boolean isCalled(String words) {
        return name.equals(words) || aliases.contains(words);
    }
}
