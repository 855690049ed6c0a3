package org.jiesu.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jiesu.config.Mistakes;
import org.jiesu.core.learning.LabelledText;
import org.jiesu.core.text.Mistake;
import org.junit.jupiter.api.Test;

class LabelledTableTest {
    private static final LabelledTable.Columns USUAL =
            new LabelledTable.Columns("label", Optional.empty(), Optional.empty());

    private final Mistakes mistakes = new Mistakes();

    private List<LabelledText> read(String table) {
        return read(table.getBytes(StandardCharsets.UTF_8), USUAL);
    }

    private List<LabelledText> read(byte[] table, LabelledTable.Columns columns) {
        return LabelledTable.read("t.tsv", table, columns, mistakes);
    }

    private List<String> told() {
        return mistakes.all().stream().map(Mistake::toString).toList();
    }

    @Test
    void title_and_text_are_found_by_name_or_as_what_is_left() {
        assertThat(read("\uFEFFlabel\ttitle\tdetail\r\n水\t漏水\t水管漏了\r\n\r\n路\t\t有坑\r\n"))
                .containsExactly(new LabelledText("水", "漏水", "水管漏了"), new LabelledText("路", "", "有坑"));
        assertThat(read("id\tlabel\ttext\n1\t水\t漏水\n2\t路\t坑\n"))
                .containsExactly(new LabelledText("水", "", "漏水"), new LabelledText("路", "", "坑"));
        assertThat(told()).isEmpty();
    }

    @Test
    void columns_can_be_named() {
        LabelledTable.Columns named = new LabelledTable.Columns("lead", Optional.of("what"), Optional.of("words"));
        assertThat(read("what\twords\tlead\na\tb\tX\nc\td\tY\n".getBytes(StandardCharsets.UTF_8), named))
                .containsExactly(new LabelledText("X", "a", "b"), new LabelledText("Y", "c", "d"));
    }

    @Test
    void every_mistake_is_told_with_its_line() {
        read("label\ttext\n水\t漏水\n\t坑\n路\n水\t\n路\t坑\t洞\n" + "长".repeat(201) + "\t话\n");
        assertThat(told())
                .containsExactly(
                        "t.tsv:3: 标签是空的",
                        "t.tsv:4: 有 1 格，表头有 2 列",
                        "t.tsv:5: 没有文字",
                        "t.tsv:6: 有 3 格，表头有 2 列",
                        "t.tsv:7: 标签超过 200 字");
    }

    @Test
    void columns_that_are_missing_or_doubled_or_unclear_are_named() {
        read("lead\tlead\ta\tb\n");
        assertThat(told())
                .containsExactly(
                        "t.tsv:1: 列“lead”出现了不止一次",
                        "t.tsv:1: 没有列“label”；有：lead、lead、a、b",
                        "t.tsv:1: 没有列“text”，也看不出哪一列是正文，请指明；有：lead、lead、a、b");
    }

    @Test
    void nothing_to_learn_from_is_said() {
        read("");
        assertThat(told()).containsExactly("t.tsv: 文件是空的");
    }

    @Test
    void a_heading_alone_is_refused() {
        read("label\ttext\n");
        assertThat(told()).containsExactly("t.tsv: 只有表头，没有数据");
    }

    @Test
    void one_label_alone_is_refused() {
        read("label\ttext\n水\t漏水\n水\t水管\n");
        assertThat(told()).containsExactly("t.tsv: 只有一种标签“水”，无从学习区分");
    }

    @Test
    void another_character_set_is_named_with_its_line() {
        read("label\ttext\nwater\tleak\nroad\t坑\n".getBytes(Charset.forName("GBK")), USUAL);
        assertThat(told()).containsExactly("t.tsv:3: 不是 UTF-8；请另存为 UTF-8 再用");
    }
}
