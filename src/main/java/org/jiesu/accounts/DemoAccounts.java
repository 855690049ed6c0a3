package org.jiesu.accounts;

import java.util.List;
import java.util.Optional;
import org.jiesu.core.duty.Unit;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.duty.Units;

/** The accounts of {@code --demo}: one seat at the hotline, one at the command centre, two desks of 平谷, a leader, and who
 * reads what they did. */
public final class DemoAccounts {
    private static final String DISTRICT = "平谷区";

    private DemoAccounts() {}

    /** The accounts, with the units of this book. */
    public static List<Account> of(Units units) {
        return List.of(
                new Account("operator", Role.OPERATOR, "话务 07 席", Optional.empty()),
                new Account("dispatcher", Role.DISPATCHER, "指挥中心派单岗", Optional.empty()),
                new Account("town", Role.TOWN, "值班岗", Optional.of(code(units, "大兴庄镇"))),
                new Account("department", Role.DEPARTMENT, "值班岗", Optional.of(code(units, "区城市管理委"))),
                new Account("leader", Role.LEADER, "主要负责人", Optional.of(code(units, "大兴庄镇"))),
                new Account("callback", Role.CALLBACK, "回访 03 席", Optional.empty()),
                new Account("auditor", Role.AUDITOR, "审计岗", Optional.empty()),
                new Account("admin", Role.ADMIN, "系统管理岗", Optional.empty()));
    }

    private static UnitCode code(Units units, String name) {
        return units.find(DISTRICT, name)
                .map(Unit::code)
                .orElseThrow(() -> new IllegalStateException("the demo needs " + name + " in " + DISTRICT));
    }
}
