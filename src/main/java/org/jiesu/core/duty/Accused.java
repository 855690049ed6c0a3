package org.jiesu.core.duty;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Whose persons a complaint accuses of misconduct (违纪、态度、不公开、乱收费). It never goes to them: the next level up leads.
 * That an office is slow, or refuses its duty, accuses nobody in this sense and stays with the office.
 */
public enum Accused {
    /** A village, a community or its persons, which are no unit of the book: whoever has the ground may lead. */
    VILLAGE("村居", "被投诉的是村、社区的人，由上一级办理，不交村、社区自办，来电人信息对其保密"),
    /** A 乡镇, 街道 or park, its persons, or the teams that it manages. */
    GROUND("镇街", "被投诉的是镇街或者它管理的队伍的人，由上一级办理，镇街不办自己的事，来电人信息对其保密"),
    /** A department's post in the townships: the department above it may lead, whoever has the ground works beside it. */
    POST("派出机构", "被投诉的是派出机构的人，由它的上级部门办理，来电人信息对其保密");

    private final String official;
    private final String told;

    Accused(String official, String told) {
        this.official = official;
        this.told = told;
    }

    /** Every one by its official word. */
    public static Map<String, Accused> byOfficial() {
        Map<String, Accused> accused = new LinkedHashMap<>();
        Arrays.stream(values()).forEach(one -> accused.put(one.official, one));
        return accused;
    }

    public String official() {
        return official;
    }

    /** Why the accused do not lead, in one sentence for the explanation. */
    public String told() {
        return told;
    }

    /** Whether what a rule calls whoever has the ground is accused itself. */
    boolean spares(String name) {
        return this == GROUND && Units.local(name);
    }

    /** Whether a unit is accused itself. */
    public boolean spares(UnitKind kind) {
        return this == GROUND && (kind == UnitKind.TOWNSHIP || kind == UnitKind.SUBDISTRICT || kind == UnitKind.PARK);
    }
}
