package org.jiesu.cli;

import java.io.BufferedReader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One line of a table of complaints, by the names of its columns; a missing column is an empty cell.
 *
 * @param wrong why the line cannot be read
 */
record ComplaintLine(Map<String, String> cells, Optional<String> wrong) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** The lines of a table; its first line names the columns, tabs stand between cells, nothing is quoted. */
    static Iterator<ComplaintLine> table(BufferedReader lines) {
        Iterator<String> rows = lines.lines().iterator();
        List<String> columns = rows.hasNext() ? cells(rows.next().replace(BYTE_ORDER_MARK, "")) : List.of();
        Stream<String> rest =
                Stream.generate(() -> rows.hasNext() ? rows.next() : null).takeWhile(row -> row != null);
        return rest.filter(row -> !row.isEmpty())
                .map(row -> read(columns, cells(row)))
                .iterator();
    }

    /** The lines of a plain text, each a complaint numbered from 1. */
    static Iterator<ComplaintLine> plain(BufferedReader lines) {
        int[] number = {0};
        return lines.lines()
                .map(text -> Map.of("id", Integer.toString(++number[0]), "text", text))
                .map(cells -> new ComplaintLine(cells, Optional.empty()))
                .iterator();
    }

    private static List<String> cells(String row) {
        return List.of(row.split("\t", -1));
    }

    private static ComplaintLine read(List<String> columns, List<String> cells) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            named.put(columns.get(i), cells.get(i));
        }
        if (!columns.contains("text")) {
            return new ComplaintLine(named, Optional.of("the table has no column “text”"));
        }
        if (cells.size() > columns.size()) {
            return new ComplaintLine(named, Optional.of("has more cells than the header has columns"));
        }
        String asOf = named.getOrDefault("as_of", "");
        return new ComplaintLine(named, asOf.isEmpty() ? Optional.empty() : wrongDate(asOf));
    }

    private static Optional<String> wrongDate(String asOf) {
        try {
            LocalDate.parse(asOf);
            return Optional.empty();
        } catch (DateTimeParseException wrong) {
            return Optional.of("as_of: “" + asOf + "” is not a date like 2022-05-20");
        }
    }

    String get(String column) {
        return cells.getOrDefault(column, "");
    }

    boolean has(String column) {
        return cells.containsKey(column);
    }

    Optional<LocalDate> day() {
        return get("as_of").isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(get("as_of")));
    }
}
