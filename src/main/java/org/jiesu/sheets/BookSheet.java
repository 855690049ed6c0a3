package org.jiesu.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jiesu.core.duty.UnitKind;

/**
 * A sheet of the workbook whose rows are entries of the book's files.
 *
 * @param name on its tab
 * @param list key under which a file holds the entries
 * @param identity keys whose values together name an entry, so that none stands twice
 */
record BookSheet(String name, String list, List<Column> columns, List<String> identity) {
    static final String RULES = "规则";
    static final String UNITS = "单位";
    static final String DEPARTMENTS = "部门";
    static final String DELEGATIONS = "授权";

    private static final Map<String, String> FORMER =
            Ordered.map("from", "起", "until", "止", "inferred", "推定", "source", "出处");
    private static final Map<String, String> OWN = Ordered.map("from", "起", "until", "止", "inferred", "推定");
    private static final Map<String, String> SUCCESSOR = Ordered.map("from", "起", "inferred", "推定");

    static BookSheet rules() {
        return new BookSheet(RULES, "rules", RuleColumns.ALL, List.of("id"));
    }

    static BookSheet units() {
        return new BookSheet(
                UNITS,
                "units",
                List.of(
                        Column.plain("编码", "code", 12),
                        Column.plain("名称", "unit", 28),
                        Column.plain("区", "district", Column.NARROW),
                        Column.choice(
                                "类别", "kind", List.copyOf(UnitKind.byOfficial().keySet())),
                        Column.lines("别名", "aliases", Column.WIDE),
                        Column.noted("曾用名", "former", new DatedNotation(DatedNotation.Form.MANY, FORMER)),
                        Column.plain("上级单位", "parent", Column.MIDDLE),
                        Column.lines("科室岗位", "desks", Column.MIDDLE),
                        Column.noted("承接单位", "successor", new DatedNotation(DatedNotation.Form.ONE, SUCCESSOR)),
                        Column.lines("待确认名称", "confirm", Column.MIDDLE),
                        Column.plain("备注", "note", Column.WIDE),
                        Column.plain("出处", "source", Column.MIDDLE)),
                List.of("code"));
    }

    /**
     * The departments, with a column for each district.
     *
     * @param districts their names by the first letters of their units' codes: PG → 平谷区
     */
    static BookSheet departments(SortedMap<String, String> districts) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.plain("部门", "generic", 28));
        districts.forEach((prefix, name) -> columns.add(Column.noted(
                name + "（" + prefix + "）", prefix, new DatedNotation(DatedNotation.Form.MANY_OR_NONE, OWN))));
        columns.add(Column.plain("备注", "note", Column.WIDE));
        return new BookSheet(DEPARTMENTS, "departments", List.copyOf(columns), List.of("generic"));
    }

    static BookSheet delegations() {
        return new BookSheet(
                DELEGATIONS,
                "delegations",
                List.of(
                        Column.plain("委托文件", "document", Column.WIDE),
                        Column.plain("委托单位", "from", Column.MIDDLE),
                        Column.plain("受托乡镇编码", "to", Column.MIDDLE),
                        Column.plain("规则编号", "rule", Column.MIDDLE),
                        Column.plain("委托原文", "clause", Column.WIDE),
                        Column.plain("批准人职务", "approver", Column.MIDDLE),
                        Column.day("起", "inForceFrom"),
                        Column.day("止", "inForceUntil")),
                List.of("document", "rule", "to"));
    }

    Optional<Column> byHeading(String heading) {
        return columns.stream()
                .filter(column -> column.heading().equals(heading))
                .findFirst();
    }

    Optional<Column> byKey(String key) {
        return columns.stream().filter(column -> column.key().equals(key)).findFirst();
    }
}
