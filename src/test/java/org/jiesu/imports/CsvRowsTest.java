package org.jiesu.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CsvRowsTest {
    @Test
    void quotes_hold_commas_line_ends_and_quotes_and_every_row_knows_its_line() {
        List<Row> rows = rows("a,b\r\n\"一,二\",\"第一行\n第二行\r\n第三行\"\r\n\"他说\"\"好\"\"\",\n末,行");

        assertThat(rows)
                .containsExactly(
                        new Row(1, 1, List.of("a", "b")),
                        new Row(2, 2, List.of("一,二", "第一行\n第二行\r\n第三行")),
                        new Row(3, 5, List.of("他说\"好\"", "")),
                        new Row(4, 6, List.of("末", "行")));
    }

    @Test
    void rows_without_a_word_are_passed_over_and_counted() {
        assertThat(rows("a,b\n\n,\n 　, \nc,d\n\n")).extracting(Row::number).containsExactly(1L, 5L);
    }

    @Test
    void a_cell_like_a_formula_is_text() {
        assertThat(rows("=cmd|'/c calc'!A0,+1,-1,@x").get(0).cells())
                .containsExactly("=cmd|'/c calc'!A0", "+1", "-1", "@x");
    }

    @Test
    void a_ragged_row_comes_as_it_is() {
        assertThat(rows("a,b\nc\nd,e,f")).extracting(row -> row.cells().size()).containsExactly(2, 1, 3);
    }

    @Test
    void an_open_quote_is_told_with_the_line_on_which_its_row_begins() {
        assertThatThrownBy(() -> rows("a,b\nc,\"d\ne,f\ng,h\n"))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("第 2 行")
                .hasMessageContaining("引号没有收尾");
    }

    @Test
    void words_after_a_closing_quote_are_no_csv() {
        assertThatThrownBy(() -> rows("a,b\n\"c\"d,e\n"))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("第 2 行");
    }

    @Test
    void an_open_quote_before_a_text_without_end_is_given_up_and_not_kept_in_memory() {
        Endless open = new Endless("\"路灯坏了\n");

        assertThatThrownBy(() -> new CsvRows(open).next()).isInstanceOf(FileRefused.class);
        assertThat(open.given).isLessThan(2_000_000);
    }

    @Test
    void of_a_table_without_end_no_more_is_read_than_is_asked_for() {
        Endless table = new Endless("路灯坏了,平谷区\n");
        CsvRows rows = new CsvRows(table);
        for (int row = 0; row < 100_000; row++) {
            assertThat(rows.next()).isPresent();
        }

        assertThat(table.given).isLessThan(100_000L * 9 + 100_000);
    }

    private static List<Row> rows(String csv) {
        CsvRows rows = new CsvRows(new StringReader(csv));
        List<Row> all = new ArrayList<>();
        for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
            all.add(row.get());
        }
        return all;
    }

    /** Gives its first line once when it opens a quote, and then the same characters again and again. */
    private static final class Endless extends Reader {
        private final String text;
        private long given;

        Endless(String text) {
            this.text = text;
        }

        @Override
        public int read(char[] characters, int offset, int length) {
            for (int each = 0; each < length; each++) {
                int place = (int) (given % text.length());
                boolean quoteAgain = text.charAt(place) == '"' && given > 0;
                characters[offset + each] = quoteAgain ? '的' : text.charAt(place);
                given++;
            }
            return length;
        }

        @Override
        public void close() throws IOException {}
    }
}
