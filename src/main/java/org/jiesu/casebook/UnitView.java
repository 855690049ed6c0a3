package org.jiesu.casebook;

import org.jiesu.core.duty.Unit;
import org.jiesu.core.duty.UnitCode;

/** A unit as the interface names it. */
public record UnitView(String code, String unit, String kind, String district) {
    public static UnitView of(Unit unit) {
        return new UnitView(unit.code().value(), unit.name(), unit.kind().official(), unit.district());
    }

    /** A unit that an older book knew and the present one does not. */
    static UnitView unknown(UnitCode code) {
        return new UnitView(code.value(), code.value(), "", "");
    }
}
