package org.jiesu.core.duty;

/**
 * Identity of a unit, stable over reorganisations and renamings: {@code PG-T05}. Empty for what has none of its own: a
 * department named in general, the township of a case without a place.
 */
public record UnitCode(String value) {
    public static final UnitCode NONE = new UnitCode("");
}
