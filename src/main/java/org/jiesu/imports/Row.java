package org.jiesu.imports;

import java.util.List;

/**
 * A row of the table.
 *
 * @param number as a spreadsheet counts: the heading is row 1, empty rows count
 * @param line line of the file on which it begins, counted from 1
 */
record Row(long number, long line, List<String> cells) {
    Row {
        cells = List.copyOf(cells);
    }

    boolean empty() {
        return cells.stream().allMatch(String::isBlank);
    }
}
