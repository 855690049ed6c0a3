package org.jiesu.learning;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jiesu.config.Mistakes;
import org.jiesu.core.learning.LabelledText;

/**
 * Reads labelled texts from a table: UTF-8, its first line names the columns, tabs stand between cells, nothing is quoted.
 * Every mistake is told with its line.
 */
public final class LabelledTable {
    /** More would not be learned from in the memory of a node. */
    public static final int TEXTS_AT_MOST = 100_000;

    private static final int LABEL_AT_MOST = 200;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String file;
    private final Columns columns;
    private final Mistakes mistakes;

    private LabelledTable(String file, Columns columns, Mistakes mistakes) {
        this.file = file;
        this.columns = columns;
        this.mistakes = mistakes;
    }

    /**
     * Which columns are read.
     *
     * @param title where none is named, {@code title} if there is such a column
     * @param text where none is named, {@code text}, or the only column that is left
     */
    public record Columns(String label, Optional<String> title, Optional<String> text) {}

    /** Where the columns stand; the title at −1 where there is none. */
    private record Places(int count, int label, int title, int text) {}

    /**
     * Reads a table.
     *
     * @param file its name, as the person knows it
     * @param mistakes receives what is wrong; if there is anything, what is returned is of no use
     */
    public static List<LabelledText> read(String file, byte[] bytes, Columns columns, Mistakes mistakes) {
        return new LabelledTable(file, columns, mistakes).read(bytes);
    }

    private List<LabelledText> read(byte[] bytes) {
        Optional<String> whole = decoded(bytes);
        if (whole.isEmpty()) {
            return List.of();
        }
        List<String> lines = whole.get().replace(BYTE_ORDER_MARK, "").lines().toList();
        if (lines.isEmpty()) {
            mistakes.add(file, 0, "文件是空的");
            return List.of();
        }
        return places(List.of(lines.get(0).split("\t", -1)))
                .map(places -> texts(lines, places))
                .orElse(List.of());
    }

    private List<LabelledText> texts(List<String> lines, Places places) {
        List<LabelledText> texts = new ArrayList<>();
        for (int line = 1; line < lines.size(); line++) {
            if (!lines.get(line).isEmpty()) {
                row(line + 1, lines.get(line).split("\t", -1), places).ifPresent(texts::add);
            }
        }
        long labels = texts.stream().map(LabelledText::label).distinct().count();
        if (mistakes.none() && labels < 2) {
            mistakes.add(
                    file,
                    0,
                    texts.isEmpty() ? "只有表头，没有数据" : "只有一种标签“" + texts.get(0).label() + "”，无从学习区分");
        }
        if (texts.size() > TEXTS_AT_MOST) {
            mistakes.add(file, 0, "有 " + texts.size() + " 条，最多 " + TEXTS_AT_MOST + " 条");
        }
        return texts;
    }

    private Optional<LabelledText> row(int line, String[] cells, Places places) {
        if (cells.length != places.count()) {
            mistakes.add(file, line, "有 " + cells.length + " 格，表头有 " + places.count() + " 列");
            return Optional.empty();
        }
        String label = cells[places.label()].strip();
        String title = places.title() < 0 ? "" : cells[places.title()].strip();
        String text = cells[places.text()].strip();
        if (label.isEmpty() || label.length() > LABEL_AT_MOST) {
            mistakes.add(file, line, label.isEmpty() ? "标签是空的" : "标签超过 " + LABEL_AT_MOST + " 字");
        }
        if (title.isEmpty() && text.isEmpty()) {
            mistakes.add(file, line, "没有文字");
        }
        return Optional.of(new LabelledText(label, title, text));
    }

    private Optional<Places> places(List<String> header) {
        int before = mistakes.all().size();
        header.stream()
                .distinct()
                .filter(name -> header.indexOf(name) != header.lastIndexOf(name))
                .forEach(name -> mistakes.add(file, 1, "列“" + name + "”出现了不止一次"));
        int label = place(header, columns.label());
        int title = columns.title().map(name -> place(header, name)).orElseGet(() -> header.indexOf("title"));
        int text = columns.text().map(name -> place(header, name)).orElseGet(() -> textPlace(header, label, title));
        return mistakes.all().size() > before
                ? Optional.empty()
                : Optional.of(new Places(header.size(), label, title, text));
    }

    private int place(List<String> header, String name) {
        if (!header.contains(name)) {
            mistakes.add(file, 1, "没有列“" + name + "”；有：" + String.join("、", header));
        }
        return header.indexOf(name);
    }

    private int textPlace(List<String> header, int label, int title) {
        if (header.contains("text")) {
            return header.indexOf("text");
        }
        int[] left = IntStream.range(0, header.size())
                .filter(place -> place != label && place != title)
                .toArray();
        if (left.length != 1) {
            mistakes.add(file, 1, "没有列“text”，也看不出哪一列是正文，请指明；有：" + String.join("、", header));
        }
        return left.length == 1 ? left[0] : -1;
    }

    private Optional<String> decoded(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            int line = 1
                    + (int) IntStream.range(0, in.position())
                            .filter(at -> bytes[at] == '\n')
                            .count();
            mistakes.add(file, line, "不是 UTF-8；请另存为 UTF-8 再用");
            return Optional.empty();
        }
        return Optional.of(out.flip().toString());
    }
}
