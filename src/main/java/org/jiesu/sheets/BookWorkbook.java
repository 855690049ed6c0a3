package org.jiesu.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiesu.config.Entry;
import org.jiesu.config.Mistakes;
import org.jiesu.config.TextFiles;
import org.jiesu.core.text.Mistake;

/**
 * The duty book as a workbook (XLSX) that an office can edit: its rules, units, departments and delegations, one row each.
 * What else belongs to the book stays as it is. Exported and imported without a change a book is the same to the byte.
 */
public final class BookWorkbook {
    /** Rows of a sheet. */
    public static final int AT_MOST = 20_000;

    private BookWorkbook() {}

    /**
     * A book that a workbook made.
     *
     * @param files all files of the book, not checked yet
     * @param places from their lines back to the rows
     */
    public record Read(TextFiles files, SheetPlaces places) {}

    /**
     * Writes a book as a workbook.
     *
     * @param book its files, which passed their check
     * @throws IllegalArgumentException if the files hold what no cell can say
     */
    public static void write(TextFiles book, OutputStream out) throws IOException {
        Mistakes unreadable = new Mistakes();
        BookFiles files = new BookFiles(book, unreadable);
        Map<BookSheet, List<TypedRow>> sheets = new LinkedHashMap<>();
        for (BookSheet sheet : files.sheets()) {
            List<TypedRow> rows = new ArrayList<>();
            files.of(sheet).forEach((name, file) -> rows.addAll(rows(sheet, name, file, unreadable)));
            sheets.put(sheet, rows);
        }
        if (!unreadable.none()) {
            throw new IllegalArgumentException(told(unreadable));
        }
        WorkbookWriting.write(book.version(), sheets, out);
    }

    private static List<TypedRow> rows(BookSheet sheet, String name, BookFile file, Mistakes unreadable) {
        List<TypedRow> rows = new ArrayList<>();
        for (Entry.Mapping item : file.items()) {
            try {
                rows.add(TypedRow.of(sheet, name, item));
            } catch (IllegalArgumentException untold) {
                unreadable.add(name, item.line(), String.valueOf(untold.getMessage()));
            }
        }
        return rows;
    }

    private static String told(Mistakes mistakes) {
        return mistakes.all().stream().map(Mistake::toString).collect(Collectors.joining("；"));
    }

    /**
     * Reads a workbook that was exported from a book.
     *
     * @param base the book, which passed its check; what the workbook does not hold is taken from it
     * @param mistakes to which everything is added for which the workbook is refused, by sheet, row and column
     * @return nothing if there is any mistake
     */
    public static Optional<Read> read(InputStream in, TextFiles base, SheetMistakes mistakes) throws IOException {
        try (Xlsx workbook = Xlsx.open(Packed.bytes(in))) {
            return read(workbook, base, mistakes);
        } catch (WorkbookRefused refused) {
            mistakes.add(refused.reason());
            return Optional.empty();
        }
    }

    private static Optional<Read> read(Xlsx workbook, TextFiles base, SheetMistakes mistakes) throws IOException {
        Mistakes unreadable = new Mistakes();
        BookFiles files = new BookFiles(base, unreadable);
        List<BookSheet> sheets = files.sheets();
        Tabs tabs = new Tabs(workbook, mistakes);
        tabs.check(sheets, base.version());
        CellReading reading = new CellReading(workbook.since1904());
        Rewriting rewriting = new Rewriting(base, mistakes);
        for (BookSheet sheet : sheets) {
            Map<String, BookFile> of = files.of(sheet);
            if (!unreadable.none()) {
                mistakes.add("不能在这份清单上改，它自己就读不了：" + told(unreadable));
                return Optional.empty();
            }
            rewriting.sheet(sheet, tabs.rows(sheet, new SheetReading(sheet, reading, mistakes)), of);
        }
        return mistakes.none() ? Optional.of(rewriting.read()) : Optional.empty();
    }
}
