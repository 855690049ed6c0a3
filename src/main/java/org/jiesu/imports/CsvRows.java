package org.jiesu.imports;

import java.io.Closeable;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of a table in CSV (RFC 4180), read one by one: no more than one row is held. */
final class CsvRows implements Closeable {
    /** A row of the contract has 21,000 at most; far past that, a quote is open that nobody closes. */
    private static final int CHARACTERS_OF_A_ROW = 1_000_000;

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    private final RowBound bound;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private long number;

    /** Reads from the reader, and closes it when it is closed. */
    CsvRows(Reader reader) {
        try {
            bound = new RowBound(reader);
            parser = CSVParser.builder().setReader(bound).setFormat(FORMAT).get();
            records = parser.iterator();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * The next row in which something is written; empty ones count and are passed over.
     *
     * @return nothing at the end
     * @throws FileRefused where the file is no CSV
     */
    Optional<Row> next() {
        for (Optional<Row> row = anyNext(); row.isPresent(); row = anyNext()) {
            if (!row.get().empty()) {
                return row;
            }
        }
        return Optional.empty();
    }

    private Optional<Row> anyNext() {
        long line = parser.getCurrentLineNumber() + 1;
        try {
            bound.begin();
            if (!records.hasNext()) {
                return Optional.empty();
            }
            number++;
            return Optional.of(new Row(number, line, records.next().toList()));
        } catch (UncheckedIOException broken) {
            throw new FileRefused("第 " + line + " 行起的一行读不通：引号没有收尾，或者收尾的引号后面还有字");
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    /** Ends the reading of a row that goes on and on. */
    private static final class RowBound extends FilterReader {
        private long left = CHARACTERS_OF_A_ROW;

        RowBound(Reader reader) {
            super(reader);
        }

        void begin() {
            left = CHARACTERS_OF_A_ROW;
        }

        @Override
        public int read(char[] characters, int offset, int length) throws IOException {
            if (left <= 0) {
                throw new IOException("the row has no end");
            }
            int read = super.read(characters, offset, length);
            left -= Math.max(read, 0);
            return read;
        }
    }
}
