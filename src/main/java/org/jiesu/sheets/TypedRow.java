package org.jiesu.sheets;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiesu.config.Entry;

/**
 * An entry of the book as it stands on a sheet.
 *
 * @param number of the row, from 1; 0 for an entry that comes from a file
 * @param cells what stands in them, by the headings of those that are not blank
 */
record TypedRow(int number, Map<String, String> cells) {

    /**
     * The row of an entry.
     *
     * @throws IllegalArgumentException if it holds what no cell can say
     */
    static TypedRow of(BookSheet sheet, String file, Entry.Mapping entry) {
        Set<String> known = sheet.columns().stream().map(Column::key).collect(Collectors.toSet());
        entry.fields().forEach((key, value) -> {
            if (!known.contains(key)) {
                throw new IllegalArgumentException("第 " + value.line() + " 行的 " + key + " 在表里没有栏");
            }
        });
        Map<String, String> cells = new LinkedHashMap<>();
        for (Column column : sheet.columns()) {
            Entry value = column.key().isEmpty()
                    ? Notation.text(file)
                    : entry.fields().get(column.key());
            String cell = value == null ? "" : column.cell(value);
            if (!cell.isEmpty()) {
                cells.put(column.heading(), cell);
            }
        }
        return new TypedRow(0, cells);
    }

    String cell(Column column) {
        return cells.getOrDefault(column.heading(), "");
    }

    /** As an entry of a file. */
    Entry.Mapping entry(BookSheet sheet) {
        Map<String, Entry> fields = new LinkedHashMap<>();
        for (Column column : sheet.columns()) {
            String cell = cell(column);
            if (!cell.isEmpty() && !column.key().isEmpty()) {
                fields.put(column.key(), column.notation().value(cell));
            }
        }
        return new Entry.Mapping(Notation.NOWHERE, fields);
    }
}
