package org.jiesu.core.duty;

/**
 * Identity of a unit, stable over reorganisations and renamings: {@code PG-T05}. Empty for what has none of its own: a
 * department named in general, the township of a case without a place.
 */
public record UnitCode(String value) {
    public static final UnitCode NONE = new UnitCode("");

    /** 指挥中心: owes whatever no unit owes, such as the dispatch itself. */
    public static final UnitCode CENTRE = new UnitCode("RX-ZH");

    /** 回访组: owes the callback. */
    public static final UnitCode CALLBACK_DESK = new UnitCode("RX-HF");
}
