package org.jiesu.sheets;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jiesu.config.TextFiles;

/** A workbook as a person at a spreadsheet program sees it: cells that can be changed and saved again. */
final class Grid {
    private final Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();
    private final List<BiConsumer<String, Worksheet>> touches = new ArrayList<>();

    /** A formula in a cell. */
    record Formula(String expression) {}

    /** A number shown in a format. */
    record Dressed(Number number, String format) {}

    static byte[] exported(TextFiles book) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            BookWorkbook.write(book, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Grid of(TextFiles book) {
        return read(exported(book));
    }

    static Grid read(byte[] file) {
        Grid grid = new Grid();
        try (Xlsx workbook = Xlsx.open(file)) {
            for (Xlsx.Tab tab : workbook.tabs()) {
                List<List<Object>> cells = grid.sheets.computeIfAbsent(tab.name(), unseen -> new ArrayList<>());
                try (InputStream in = workbook.open(tab)) {
                    SheetRows rows = workbook.rows(in);
                    for (Optional<SheetRows.Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                        List<Object> line = new ArrayList<>();
                        for (Cell cell : row.get().cells()) {
                            while (line.size() < cell.column()) {
                                line.add("");
                            }
                            line.add(cell.text());
                        }
                        cells.add(line);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return grid;
    }

    List<List<Object>> rows(String sheet) {
        return sheets.computeIfAbsent(sheet, unseen -> new ArrayList<>());
    }

    void remove(String sheet) {
        sheets.remove(sheet);
    }

    int column(String sheet, String heading) {
        return rows(sheet).get(0).indexOf(heading);
    }

    /** The row, counted from 1, in which a cell holds exactly these words. */
    int row(String sheet, String words) {
        List<List<Object>> rows = rows(sheet);
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).contains(words)) {
                return i + 1;
            }
        }
        throw new AssertionError("no row of " + sheet + " holds " + words);
    }

    Object get(String sheet, int row, String heading) {
        List<Object> cells = rows(sheet).get(row - 1);
        int column = column(sheet, heading);
        return column < cells.size() ? cells.get(column) : "";
    }

    Grid set(String sheet, int row, String heading, Object value) {
        return set(sheet, row, column(sheet, heading), value);
    }

    Grid set(String sheet, int row, int column, Object value) {
        while (rows(sheet).size() < row) {
            rows(sheet).add(new ArrayList<>());
        }
        List<Object> cells = rows(sheet).get(row - 1);
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, value);
        return this;
    }

    /** Something else done to a sheet before it is saved. */
    Grid touch(String name, java.util.function.Consumer<Worksheet> touch) {
        touches.add((sheet, worksheet) -> {
            if (sheet.equals(name)) {
                touch.accept(worksheet);
            }
        });
        return this;
    }

    byte[] saved() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
            sheets.forEach((name, rows) -> {
                Worksheet sheet = workbook.newWorksheet(name);
                for (int row = 0; row < rows.size(); row++) {
                    for (int column = 0; column < rows.get(row).size(); column++) {
                        write(sheet, row, column, rows.get(row).get(column));
                    }
                }
                touches.forEach(touch -> touch.accept(name, sheet));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof Formula formula) {
            sheet.formula(row, column, formula.expression());
        } else if (value instanceof Dressed dressed) {
            sheet.value(row, column, dressed.number());
            sheet.style(row, column).format(dressed.format()).set();
        } else if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy/m/d").set();
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof Boolean yes) {
            sheet.value(row, column, yes);
        } else if (!value.equals("")) {
            sheet.value(row, column, value.toString());
        }
    }

    Optional<BookWorkbook.Read> broughtTo(TextFiles base, SheetMistakes mistakes) {
        return brought(saved(), base, mistakes);
    }

    static Optional<BookWorkbook.Read> brought(byte[] file, TextFiles base, SheetMistakes mistakes) {
        try {
            return BookWorkbook.read(new ByteArrayInputStream(file), base, mistakes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
