package org.jiesu.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which column stands where. */
record Header(List<Column> columns) {
    Header {
        columns = List.copyOf(columns);
    }

    /**
     * Reads the first row.
     *
     * @throws FileRefused if a heading is unknown or stands twice, or there is no column for the words of the complaint
     */
    static Header of(Row first) {
        List<Optional<Column>> found =
                first.cells().stream().map(Column::called).toList();
        List<Column> known = found.stream().flatMap(Optional::stream).toList();
        List<String> wrongs = new ArrayList<>();
        // A file without headings begins with somebody's complaint, which must not be shown.
        boolean headings = known.size() * 2 >= found.size();
        for (int place = 0; place < found.size(); place++) {
            if (found.get(place).isEmpty()) {
                String shown = headings ? "“" + first.cells().get(place).strip() + "”" : "";
                wrongs.add("第 " + (place + 1) + " 列" + shown + "不认识");
            }
        }
        Set<Column> once = new HashSet<>();
        known.stream()
                .filter(column -> !once.add(column))
                .distinct()
                .forEach(column -> wrongs.add(column.names() + "有两列"));
        if (!once.contains(Column.TEXT)) {
            wrongs.add("没有" + Column.TEXT.names() + "这一列");
        }
        if (!wrongs.isEmpty()) {
            wrongs.add("第一行要写列名，可用的有：" + allNames());
            throw new FileRefused(wrongs);
        }
        return new Header(known);
    }

    /** The cells that say something, by their columns; only the complaint's own words keep the spaces around them. */
    Map<Column, String> cells(Row row) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        for (int place = 0; place < columns.size(); place++) {
            Column column = columns.get(place);
            String cell = row.cells().get(place);
            if (!cell.isBlank()) {
                cells.put(column, column == Column.TEXT ? cell : cell.strip());
            }
        }
        return cells;
    }

    private static String allNames() {
        return Arrays.stream(Column.values()).map(Column::names).collect(Collectors.joining("、"));
    }
}
