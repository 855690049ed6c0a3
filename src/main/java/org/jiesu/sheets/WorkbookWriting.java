package org.jiesu.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Lays out sheets so that a person likes to work in them. Every cell is text, whatever it begins with. */
final class WorkbookWriting {
    private static final String PROGRAM = "Jiesu";
    private static final String PROGRAM_VERSION = "00.0001";
    private static final String TEXT_FORMAT = "@";
    private static final String HEADING_COLOUR = "D9E2EC";
    private static final int LABEL_WIDTH = 16;
    private static final int GUIDE_WIDTH = 110;

    private final Workbook workbook;

    private WorkbookWriting(Workbook workbook) {
        this.workbook = workbook;
    }

    static void write(String version, Map<BookSheet, List<TypedRow>> sheets, OutputStream out) throws IOException {
        sheets.forEach(WorkbookWriting::refuseWhatDoesNotFit);
        try (Workbook workbook = new Workbook(out, PROGRAM, PROGRAM_VERSION)) {
            WorkbookWriting writing = new WorkbookWriting(workbook);
            writing.guide(Guide.rows(version));
            sheets.forEach(writing::sheet);
        }
    }

    private void guide(List<List<String>> rows) {
        Worksheet sheet = workbook.newWorksheet(Guide.SHEET);
        sheet.width(0, LABEL_WIDTH);
        sheet.width(1, GUIDE_WIDTH);
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                text(sheet, row, column, rows.get(row).get(column));
            }
        }
        sheet.range(0, 0, rows.size() - 1, 1)
                .style()
                .format(TEXT_FORMAT)
                .wrapText(true)
                .verticalAlignment("top")
                .set();
        sheet.range(0, 0, rows.size() - 1, 0).style().bold().set();
    }

    private void sheet(BookSheet kind, List<TypedRow> rows) {
        Worksheet sheet = workbook.newWorksheet(kind.name());
        List<Column> columns = kind.columns();
        for (int column = 0; column < columns.size(); column++) {
            column(sheet, column, columns.get(column), rows);
        }
        sheet.range(0, 0, rows.size(), columns.size() - 1)
                .style()
                .format(TEXT_FORMAT)
                .wrapText(true)
                .verticalAlignment("top")
                .set();
        sheet.range(0, 0, 0, columns.size() - 1)
                .style()
                .bold()
                .fillColor(HEADING_COLOUR)
                .set();
        sheet.setAutoFilter(0, 0, rows.size(), columns.size() - 1);
        sheet.freezePane(columns.contains(Column.FILE) ? 2 : 1, 1);
    }

    private static void column(Worksheet sheet, int at, Column column, List<TypedRow> rows) {
        sheet.width(at, column.width());
        // What is typed below the last row stays text too: 12-1 is no day.
        sheet.style(at)
                .format(TEXT_FORMAT)
                .wrapText(true)
                .verticalAlignment("top")
                .set();
        text(sheet, 0, at, column.heading());
        for (int row = 0; row < rows.size(); row++) {
            text(sheet, row + 1, at, rows.get(row).cell(column));
        }
        if (!column.choices().isEmpty()) {
            sheet.range(1, at, BookWorkbook.AT_MOST, at)
                    .validateWithListByFormula("\"" + String.join(",", column.choices()) + "\"")
                    .allowBlank(true)
                    .showErrorMessage(true)
                    .errorTitle(column.heading())
                    .error("只能是 " + String.join("、", column.choices()));
        }
    }

    private static void text(Worksheet sheet, int row, int column, String text) {
        if (!text.isEmpty()) {
            sheet.inlineString(row, column, SharedTexts.encoded(text));
        }
    }

    /** Before anything is written, for half a workbook would look like a whole one. */
    private static void refuseWhatDoesNotFit(BookSheet kind, List<TypedRow> rows) {
        for (int row = 0; row < rows.size(); row++) {
            for (Map.Entry<String, String> cell : rows.get(row).cells().entrySet()) {
                if (SharedTexts.encoded(cell.getValue()).length() > SharedTexts.CELL_AT_MOST) {
                    throw new IllegalArgumentException(new SheetMistake(
                                    kind.name(),
                                    row + 2,
                                    cell.getKey(),
                                    "超过 " + SharedTexts.CELL_AT_MOST + " 个字，表格的一格放不下")
                            .toString());
                }
            }
        }
    }
}
