package org.jiesu.core.duty;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a unit is. The rule-book binds only {@link #TOWNSHIP}. */
public enum UnitKind {
    TOWNSHIP("乡镇"),
    SUBDISTRICT("街道"),
    PARK("园区管委"),
    DEPARTMENT("部门"),
    CITY("市级"),
    COMPANY("企业"),
    DISTRICT("区级"),
    BODY("机构"),
    /** The hotline's own desks, which owe clocks and are never given a case. */
    HOTLINE("热线");

    private final String official;

    UnitKind(String official) {
        this.official = official;
    }

    public String official() {
        return official;
    }

    /** Every kind by its official word. */
    public static Map<String, UnitKind> byOfficial() {
        Map<String, UnitKind> kinds = new LinkedHashMap<>();
        Arrays.stream(values()).forEach(kind -> kinds.put(kind.official, kind));
        return kinds;
    }
}
