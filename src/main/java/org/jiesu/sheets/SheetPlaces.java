package org.jiesu.sheets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jiesu.config.Entry;
import org.jiesu.config.Mistakes;
import org.jiesu.core.text.Mistake;

/** From a line of a file that was made from a workbook back to the sheet, row and column where a person wrote it. */
public final class SheetPlaces {
    private final Map<String, TreeMap<Integer, Place>> places = new HashMap<>();

    /**
     * A place in a workbook.
     *
     * @param column heading of the column; empty for the whole row
     */
    public record Place(String sheet, int row, String column) {}

    SheetPlaces() {}

    /** Notes where the entries of a file come from; there is a row for each. */
    void enter(String file, String text, BookSheet sheet, List<TypedRow> rows) {
        TreeMap<Integer, Place> lines = new TreeMap<>();
        List<Entry.Mapping> items = BookFile.read(file, text, sheet.list(), new Mistakes())
                .map(BookFile::items)
                .orElse(List.of());
        for (int i = 0; i < Math.min(items.size(), rows.size()); i++) {
            Entry.Mapping item = items.get(i);
            int row = rows.get(i).number();
            lines.put(item.line(), new Place(sheet.name(), row, ""));
            item.fields().forEach((key, value) -> sheet.byKey(key)
                    .filter(column -> value.line() > item.line())
                    .ifPresent(column -> lines.put(value.line(), new Place(sheet.name(), row, column.heading()))));
        }
        places.put(file, lines);
    }

    /** Nothing for a line that stands in no row: in the head of a file, or in a file that no sheet shows. */
    public Optional<Place> of(String file, int line) {
        return Optional.ofNullable(places.get(file))
                .map(lines -> lines.floorEntry(line))
                .map(Map.Entry::getValue);
    }

    /** A mistake of the loader, told where a person wrote it; one that is in no row keeps its file and line. */
    public SheetMistake told(Mistake mistake) {
        return of(mistake.file(), mistake.line())
                .map(place -> new SheetMistake(place.sheet(), place.row(), place.column(), mistake.what()))
                .orElseGet(() -> new SheetMistake("", 0, "", mistake.toString()));
    }
}
