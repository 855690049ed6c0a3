package org.jiesu.sheets;

import java.util.List;
import java.util.Map;
import org.jiesu.core.duty.Accused;
import org.jiesu.core.duty.Duty;
import org.jiesu.core.duty.Urgency;

/** The columns of the sheet of rules, for rules of every tier. */
final class RuleColumns {
    private static final Map<String, String> WHERE =
            Ordered.map("kinds", "类别", "areas", "片区", "towns", "地方", "except", "除外", "exceptVillages", "除外的村");

    static final List<Column> ALL = List.of(
            Column.FILE,
            Column.plain("编号", "id", 14),
            Column.lines("清单行", "rows", Column.NARROW),
            Column.plain("依据文件", "document", Column.MIDDLE),
            Column.plain("项", "item", Column.MIDDLE),
            Column.plain("事项", "matter", 24),
            Column.plain("条", "article", 8),
            Column.lines("兼管事项", "matters", Column.MIDDLE),
            Column.plain("公报行", "line", Column.NARROW),
            Column.lines("原文", "quotes", 48),
            Column.lines("牵头", "leads", Column.MIDDLE),
            Column.lines("主责", "main", Column.MIDDLE),
            Column.noted("协办", "helpers", new SayingNotation("unit", "why", true)),
            Column.lines("职权", "powers", Column.NARROW),
            Column.noted("报告", "reports", new SayingNotation("to", "when", false)),
            Column.choice("时限", "urgency", List.copyOf(Urgency.byWire().keySet())),
            Column.choice("协同方式", "mode", List.copyOf(Duty.Mode.byOfficial().keySet())),
            Column.noted("地域", "where", new GroupsNotation(WHERE)),
            Column.noted("情形", "when", new GroupsNotation(Map.of())),
            Column.day("施行", "from"),
            Column.day("废止", "until"),
            Column.day("计划期至", "planned"),
            Column.yes("推定", "inferred", "true"),
            Column.yes("内部事项", "internal", "true"),
            Column.choice("被举报方", "accused", List.copyOf(Accused.byOfficial().keySet())),
            Column.plain("委托原文", "delegation", 24),
            Column.plain("所替规则", "of", Column.NARROW),
            Column.plain("边界", "bounds", Column.WIDE),
            Column.lines("词语", "words", 48),
            Column.lines("例句", "examples", 48));

    private RuleColumns() {}
}
