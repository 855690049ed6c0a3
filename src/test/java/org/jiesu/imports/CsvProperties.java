package org.jiesu.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

class CsvProperties {
    @Property
    void any_table_that_is_written_comes_back_as_it_is(@ForAll("tables") List<List<String>> table) throws IOException {
        StringWriter written = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(written, CSVFormat.RFC4180)) {
            printer.printRecords(table);
        }

        assertThat(read(written.toString())).isEqualTo(table);
    }

    private static List<List<String>> read(String csv) {
        CsvRows rows = new CsvRows(new StringReader(csv));
        List<List<String>> cells = new ArrayList<>();
        for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
            cells.add(row.get().cells());
        }
        return cells;
    }

    /** A first cell that is never blank keeps each row from being passed over. */
    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cell = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(12),
                Arbitraries.strings().withChars("\",\r\n 　=;'#\\一").ofMaxLength(6));
        Arbitrary<List<String>> row = cell.list().ofMaxSize(4).map(cells -> {
            List<String> all = new ArrayList<>(List.of("有"));
            all.addAll(cells);
            return all;
        });
        return row.list().ofMaxSize(6);
    }
}
