package org.jiesu.accounts;

import java.util.Arrays;

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
    /** 系统管理员: runs the machine, and sees no case. */
    ADMIN("admin"),
    /** A machine that may do everything, acting for the unit concerned. */
    INTEGRATOR("integrator");

    private final String wire;

    Role(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }

    static Role ofWire(String wire) {
        return Arrays.stream(values())
                .filter(role -> role.wire.equals(wire))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such role: " + wire));
    }
}
