package org.jiesu.places;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jiesu.config.Mistakes;

/**
 * Reads a table of official division codes: CSV or TSV in UTF-8, with or without a byte order mark; its first line names
 * the columns. What is wrong is told with its line.
 */
final class DivisionTable {
    /** The whole city has some 7,500 rows. */
    static final int ROWS_AT_MOST = 100_000;

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Map<String, String> COLUMNS = Map.of(
            "code", "code",
            "统计用区划代码", "code",
            "区划代码", "code",
            "name", "name",
            "名称", "name",
            "kind", "kind",
            "城乡分类", "kind",
            "城乡分类代码", "kind");

    private final String file;
    private final Mistakes mistakes;

    DivisionTable(String file, Mistakes mistakes) {
        this.file = file;
        this.mistakes = mistakes;
    }

    /**
     * A row as it stands in the table.
     *
     * @param kind the code of 城乡分类; empty where there is no such column
     */
    record Row(int line, String code, String name, Optional<String> kind) {}

    /** The rows in their order, empty lines left out. */
    List<Row> rows(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return rows(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException notUtf8) {
            mistakes.add(file, 0, "不是 UTF-8 编码");
            return List.of();
        }
    }

    private List<Row> rows(String text) {
        boolean tabs =
                text.lines().findFirst().filter(line -> line.contains("\t")).isPresent();
        CSVFormat format = (tabs ? CSVFormat.TDF : CSVFormat.RFC4180)
                .builder()
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(false)
                .get();
        List<Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(format)
                .get()) {
            List<String> columns = List.of();
            for (CSVRecord cells : parser) {
                int line = (int) parser.getCurrentLineNumber();
                if (cells.getRecordNumber() == 1) {
                    columns = columns(cells.toList());
                } else if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                    row(line, columns, cells.toList()).ifPresent(rows::add);
                }
            }
        } catch (UncheckedIOException | IOException broken) {
            mistakes.add(file, 0, "读不通：引号没有收尾，或者收尾的引号后面还有字");
        }
        if (rows.size() > ROWS_AT_MOST) {
            mistakes.add(file, 0, "超过 " + ROWS_AT_MOST + " 行");
            return List.of();
        }
        if (rows.isEmpty() && mistakes.none()) {
            mistakes.add(file, 0, "一行区划代码也没有");
        }
        return rows;
    }

    private List<String> columns(List<String> header) {
        List<String> columns = new ArrayList<>();
        for (String title : header) {
            String column = COLUMNS.getOrDefault(title.strip(), "");
            if (column.isEmpty()) {
                mistakes.add(file, 1, "不认识的列“" + title + "”；认识 code name kind，或者 统计用区划代码 名称 城乡分类代码");
            } else if (columns.contains(column)) {
                mistakes.add(file, 1, "列“" + title + "”重复");
            }
            columns.add(column);
        }
        for (String needed : List.of("code", "name")) {
            if (!columns.contains(needed)) {
                mistakes.add(file, 1, "缺少列 " + needed);
            }
        }
        return columns;
    }

    private Optional<Row> row(int line, List<String> columns, List<String> cells) {
        int code = columns.indexOf("code");
        int name = columns.indexOf("name");
        int kind = columns.indexOf("kind");
        if (code < 0 || name < 0) {
            return Optional.empty();
        }
        if (cells.size() != columns.size()) {
            mistakes.add(file, line, "有 " + cells.size() + " 格，表头是 " + columns.size() + " 格");
            return Optional.empty();
        }
        return Optional.of(new Row(
                line,
                cells.get(code).strip(),
                cells.get(name).strip(),
                Optional.of(kind).filter(at -> at >= 0).map(at -> cells.get(at).strip())));
    }
}
