package org.jiesu.sheets;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of one sheet, one after the other, as they stand in the file; then the cells that are merged. */
final class SheetRows {
    /** Columns of a sheet, by the rule of every spreadsheet program. */
    static final int COLUMNS_AT_MOST = 16_384;

    private static final int ROWS_AT_MOST = 1_048_576;
    private static final int LETTERS = 26;

    private final Part part;
    private final SharedTexts texts;
    private final NumberStyles styles;
    private int number;

    /** A row that holds something, by its number from 1. */
    record Row(int number, List<Cell> cells) {}

    /** Cells of one region that are merged, by the row and column of the first, and as the program names them. */
    record Merged(int row, int column, String region) {}

    SheetRows(InputStream in, SharedTexts texts, NumberStyles styles) {
        this.part = new Part(in, SharedTexts.CELL_AT_MOST);
        this.texts = texts;
        this.styles = styles;
    }

    /** The next row that holds something. */
    Optional<Row> next() {
        while (part.next() && !part.ends("sheetData")) {
            if (part.begins("row")) {
                number = part.number("r").orElse(number + 1);
                if (number > ROWS_AT_MOST) {
                    throw broken();
                }
                List<Cell> cells = cells();
                if (!cells.isEmpty()) {
                    return Optional.of(new Row(number, cells));
                }
            }
        }
        return Optional.empty();
    }

    /** The regions that are merged; to be asked after the last row. */
    List<Merged> merged() {
        List<Merged> merged = new ArrayList<>();
        while (part.next() && merged.size() < SheetMistakes.AT_MOST) {
            if (part.begins("mergeCell")) {
                String region = part.attribute("ref").orElseThrow(SheetRows::broken);
                String first = region.replaceFirst(":.*", "");
                merged.add(new Merged(row(first), column(first), region));
            }
        }
        return merged;
    }

    private List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        int column = -1;
        while (part.next() && !part.ends("row")) {
            if (part.begins("c")) {
                int before = column;
                column = part.attribute("r").map(SheetRows::column).orElse(before + 1);
                if (column >= COLUMNS_AT_MOST || cells.size() >= COLUMNS_AT_MOST) {
                    throw broken();
                }
                cell(column).ifPresent(cells::add);
            }
        }
        return cells;
    }

    private Optional<Cell> cell(int column) {
        String type = part.attribute("t").orElse("n");
        int style = part.number("s").orElse(0);
        String stored = "";
        boolean formula = false;
        while (part.next() && !part.ends("c")) {
            if (part.begins("f")) {
                formula = true;
                part.words();
            } else if (part.begins("v")) {
                stored = part.words();
            } else if (part.begins("is")) {
                stored = part.richWords("is");
            }
        }
        if (formula) {
            return Optional.of(new Cell(column, Cell.Kind.FORMULA, stored));
        }
        return stored.isEmpty() ? Optional.empty() : cell(column, type, style, stored);
    }

    private Optional<Cell> cell(int column, String type, int style, String stored) {
        Cell cell =
                switch (type) {
                    case "s" -> new Cell(column, Cell.Kind.TEXT, texts.of(stored));
                    case "inlineStr", "str" -> new Cell(column, Cell.Kind.TEXT, SharedTexts.decoded(stored));
                    case "b" -> new Cell(column, Cell.Kind.YES_OR_NO, stored);
                    case "e" -> new Cell(column, Cell.Kind.ERROR, stored);
                    case "d" -> new Cell(column, Cell.Kind.TEXT, stored.replaceFirst("T00:00(:00(\\.0+)?)?Z?$", ""));
                    case "n" -> new Cell(column, styles.kind(style), stored);
                    default -> throw broken();
                };
        return Optional.of(cell).filter(found -> !found.text().isBlank());
    }

    /** The letters of a cell's name as a number from 0: AB12 → 27. */
    private static int column(String name) {
        if (!name.matches("[A-Z]{1,3}[0-9]{1,7}")) {
            throw broken();
        }
        int column = 0;
        for (int i = 0; Character.isLetter(name.charAt(i)); i++) {
            column = column * LETTERS + name.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }

    private static int row(String name) {
        return Integer.parseInt(name.replaceFirst("^[A-Z]+", ""));
    }

    private static WorkbookRefused broken() {
        return new WorkbookRefused("工作簿坏了：有一格没有位置。请在表格软件里打开，另存为 XLSX 再导入");
    }
}
