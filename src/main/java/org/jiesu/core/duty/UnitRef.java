package org.jiesu.core.duty;

/**
 * A unit as an answer names it.
 *
 * @param code empty for a department named in general and for the township of a case that has no place yet
 * @param unit canonical name without 北京市; a department named in general keeps the rule-book's name
 * @param district empty where the unit belongs to none
 */
public record UnitRef(UnitCode code, String unit, UnitKind kind, String district) {
    /** The township of the case, as long as it is not known which. */
    public static final UnitRef TOWNSHIP_OF_THE_CASE =
            new UnitRef(UnitCode.NONE, Units.TOWNSHIP_OF_THE_CASE, UnitKind.TOWNSHIP, "");

    /** A department as the rule-book names it, where no district is known whose own it would be. */
    public static UnitRef inGeneral(String department) {
        return new UnitRef(UnitCode.NONE, department, UnitKind.DEPARTMENT, "");
    }

    public boolean isTownship() {
        return kind == UnitKind.TOWNSHIP;
    }
}
