package org.jiesu.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jiesu.config.TextFiles;

/** The files of a book with what a workbook says in the place of what they said. */
final class Rewriting {
    private final SheetMistakes mistakes;
    private final Map<String, String> texts;
    private final SheetPlaces places = new SheetPlaces();

    Rewriting(TextFiles base, SheetMistakes mistakes) {
        this.mistakes = mistakes;
        this.texts = new LinkedHashMap<>(base.byName());
    }

    /** Writes the rows of a sheet into the files that hold its entries. */
    void sheet(BookSheet sheet, List<TypedRow> rows, Map<String, BookFile> files) {
        Map<String, List<TypedRow>> byFile = new LinkedHashMap<>();
        files.keySet().forEach(file -> byFile.put(file, new ArrayList<>()));
        for (TypedRow row : rows) {
            String file = sheet.columns().contains(Column.FILE)
                    ? row.cell(Column.FILE)
                    : files.keySet().iterator().next();
            List<TypedRow> of = byFile.get(file);
            if (of != null) {
                of.add(row);
            } else {
                mistakes.add(
                        sheet.name(),
                        row.number(),
                        Column.FILE.heading(),
                        "清单里没有规则文件“" + file + "”：要写已有的一个，像 "
                                + byFile.keySet().iterator().next());
            }
        }
        if (mistakes.none()) {
            files.forEach((name, file) -> file(sheet, name, file, byFile.getOrDefault(name, List.of())));
        }
    }

    private void file(BookSheet sheet, String name, BookFile file, List<TypedRow> rows) {
        Map<Map<String, String>, String> unchanged = new HashMap<>();
        List<Map<String, String>> before = new ArrayList<>();
        for (int i = 0; i < file.items().size(); i++) {
            Map<String, String> cells =
                    settled(sheet, TypedRow.of(sheet, name, file.items().get(i)));
            before.add(cells);
            file.block(i).ifPresent(block -> unchanged.put(cells, block));
        }
        if (!before.equals(rows.stream().map(TypedRow::cells).toList())) {
            texts.put(
                    name,
                    file.with(rows.stream()
                            .map(row -> block(sheet, row, file, unchanged))
                            .toList()));
        }
        places.enter(name, texts.getOrDefault(name, ""), sheet, rows);
    }

    private static Map<String, String> settled(BookSheet sheet, TypedRow row) {
        Map<String, String> settled = new LinkedHashMap<>();
        sheet.columns().stream()
                .filter(column -> !row.cell(column).isEmpty())
                .forEach(column -> settled.put(column.heading(), column.settled(row.cell(column))));
        return settled;
    }

    private static String block(
            BookSheet sheet, TypedRow row, BookFile file, Map<Map<String, String>, String> unchanged) {
        String kept = unchanged.get(row.cells());
        return kept == null ? YamlText.item(row.entry(sheet), file.indent()) : kept;
    }

    /** The whole book; to be asked once every sheet is written and there is no mistake. */
    BookWorkbook.Read read() {
        return new BookWorkbook.Read(new TextFiles(new TreeMap<>(texts)), places);
    }
}
