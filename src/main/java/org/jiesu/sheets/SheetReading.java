package org.jiesu.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the rows of one sheet under its headings and names everything that cannot be so. */
final class SheetReading {
    private final BookSheet sheet;
    private final CellReading reading;
    private final SheetMistakes mistakes;
    private final Map<Integer, Column> columns = new HashMap<>();
    private final Map<Integer, String> headings = new HashMap<>();
    private final Map<List<String>, Integer> rowOf = new HashMap<>();

    SheetReading(BookSheet sheet, CellReading reading, SheetMistakes mistakes) {
        this.sheet = sheet;
        this.reading = reading;
        this.mistakes = mistakes;
    }

    /** The rows that say something, in their order; with a mistake among them they must not be used. */
    List<TypedRow> read(SheetRows rows) {
        Optional<SheetRows.Row> heading = rows.next();
        heading(heading.orElse(new SheetRows.Row(1, List.of())));
        List<TypedRow> typed = new ArrayList<>();
        for (Optional<SheetRows.Row> row = rows.next(); row.isPresent(); row = rows.next()) {
            if (typed.size() == BookWorkbook.AT_MOST) {
                mistakes.add(
                        sheet.name(),
                        row.get().number(),
                        "",
                        "超过 " + BookWorkbook.AT_MOST + " 行，从这一行起没有读：一份清单不会这么长，请看看是不是放错了文件");
                return typed;
            }
            typed.add(row(row.get()));
        }
        for (SheetRows.Merged merged : rows.merged()) {
            mistakes.add(
                    sheet.name(),
                    merged.row(),
                    headings.getOrDefault(merged.column(), ""),
                    "合并了单元格 " + merged.region() + "：请取消合并，每一格各写各的");
        }
        return typed;
    }

    private void heading(SheetRows.Row row) {
        for (Cell cell : row.cells()) {
            String heading = cell.kind() == Cell.Kind.TEXT ? cell.text().strip() : "";
            headings.put(cell.column(), heading);
            Optional<Column> column = sheet.byHeading(heading);
            if (column.isEmpty()) {
                mistakes.add(
                        sheet.name(), row.number(), "", "不认得“" + cell.text().strip() + "”这一栏：请删去，或者改回原来的标题");
            } else if (columns.containsValue(column.get())) {
                mistakes.add(sheet.name(), row.number(), heading, "这一栏有两个：请只留一个");
            } else {
                columns.put(cell.column(), column.get());
            }
        }
        for (Column column : sheet.columns()) {
            if (!columns.containsValue(column)) {
                mistakes.add(sheet.name(), row.number(), column.heading(), "少了这一栏：不用也要留着标题");
            }
        }
    }

    private TypedRow row(SheetRows.Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (Cell cell : row.cells()) {
            Column column = columns.get(cell.column());
            if (column != null) {
                cell(row.number(), cell, column).ifPresent(settled -> cells.put(column.heading(), settled));
            } else if (!headings.containsKey(cell.column())) {
                mistakes.add(sheet.name(), row.number(), "", "没有标题的一栏里有内容：" + shortened(cell.text()));
            }
        }
        TypedRow typed = new TypedRow(row.number(), cells);
        identify(typed);
        return typed;
    }

    private Optional<String> cell(int row, Cell cell, Column column) {
        try {
            return Optional.of(reading.settled(cell, column)).filter(settled -> !settled.isEmpty());
        } catch (IllegalArgumentException wrong) {
            mistakes.add(sheet.name(), row, column.heading(), String.valueOf(wrong.getMessage()));
            return Optional.of(cell.text());
        }
    }

    private void identify(TypedRow row) {
        List<String> identity = new ArrayList<>();
        for (String key : sheet.identity()) {
            Column column = sheet.byKey(key).orElseThrow();
            identity.add(row.cell(column));
            if (row.cell(column).isEmpty()) {
                mistakes.add(sheet.name(), row.number(), column.heading(), "空着");
            }
        }
        Integer earlier = rowOf.putIfAbsent(identity, row.number());
        if (earlier != null && !identity.contains("")) {
            String heading = sheet.byKey(sheet.identity().get(0)).orElseThrow().heading();
            mistakes.add(
                    sheet.name(),
                    row.number(),
                    heading,
                    "“" + String.join(" ", identity) + "”在第 " + earlier + " 行已经有了");
        }
    }

    private static String shortened(String text) {
        int most = 20;
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }
}
