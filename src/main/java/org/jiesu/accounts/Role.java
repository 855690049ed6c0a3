package org.jiesu.accounts;

import java.util.Arrays;
import java.util.Optional;

/** What an account is for; what it may do stands at the gate. */
public enum Role {
    /** 话务员 */
    OPERATOR("operator"),
    /** 指挥中心派单岗 */
    DISPATCHER("dispatcher"),
    /** 镇街值班岗 */
    TOWN("town"),
    /** 委办局值班岗 */
    DEPARTMENT("department"),
    /** 回访员 */
    CALLBACK("callback"),
    /** A leader of a unit, who is told when its clocks run out. */
    LEADER("leader"),
    /** 审计岗: reads every case and who did what, and does nothing. */
    AUDITOR("auditor"),
    /** 系统管理员: runs the machine, and sees no case. */
    ADMIN("admin"),
    /** A machine, acting for the unit concerned or for one unit only. */
    INTEGRATOR("integrator");

    private final String wire;

    Role(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }

    /** Whether it is a unit's desk or leader. */
    boolean needsUnit() {
        return this == TOWN || this == DEPARTMENT || this == LEADER;
    }

    boolean mayHaveUnit() {
        return needsUnit() || this == INTEGRATOR;
    }

    /** Whether it is a machine's. */
    public boolean isMachine() {
        return this == INTEGRATOR;
    }

    /** The role of this name; empty if there is none. */
    public static Optional<Role> ofWire(String wire) {
        return Arrays.stream(values()).filter(role -> role.wire.equals(wire)).findFirst();
    }
}
