package org.jiesu.core.duty;

/** What a unit is. The rule-book binds only {@link #TOWNSHIP}. */
public enum UnitKind {
    TOWNSHIP("乡镇"),
    SUBDISTRICT("街道"),
    DEPARTMENT("部门");

    private final String official;

    UnitKind(String official) {
        this.official = official;
    }

    public String official() {
        return official;
    }
}
