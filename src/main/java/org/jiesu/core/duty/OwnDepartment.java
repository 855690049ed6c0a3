package org.jiesu.core.duty;

/**
 * Which unit of a district answers to a department the rule-book names in general.
 *
 * @param generic 城市管理部门
 * @param unit its code in the district
 * @param inferred true when no gazette says so (推定)
 */
public record OwnDepartment(String generic, String district, UnitCode unit, InForce inForce, boolean inferred) {}
