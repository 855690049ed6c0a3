package org.jiesu.imports;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The rows that were not imported, as a table for a spreadsheet; there is no file before the first of them. */
public final class RejectFile implements Closeable {
    /** Without it some spreadsheets take UTF-8 for something else. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final String BEGINS_A_FORMULA = "=+-@\t\r";

    private final Path path;
    private Optional<CSVPrinter> printer = Optional.empty();

    public RejectFile(Path path) {
        this.path = path;
    }

    public Path path() {
        return path;
    }

    void write(List<Rejection> rejections) throws IOException {
        for (Rejection rejection : rejections) {
            opened().printRecord(
                            rejection.row(),
                            rejection.line(),
                            harmless(rejection.column()),
                            harmless(rejection.reason()));
        }
    }

    /** What a spreadsheet would take for a formula becomes text. */
    static String harmless(String cell) {
        return !cell.isEmpty() && BEGINS_A_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private CSVPrinter opened() throws IOException {
        if (printer.isEmpty()) {
            BufferedWriter writer = Files.newBufferedWriter(path);
            writer.write(BYTE_ORDER_MARK);
            CSVPrinter fresh = new CSVPrinter(writer, CSVFormat.RFC4180);
            fresh.printRecord("row", "line", "column", "reason");
            printer = Optional.of(fresh);
        }
        return printer.get();
    }

    @Override
    public void close() throws IOException {
        if (printer.isPresent()) {
            printer.get().close(true);
        }
    }
}
