package org.jiesu.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFileTest {
    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    Path folder;

    @Test
    void a_table_is_known_by_its_heading_in_either_language_and_any_order() throws IOException {
        SourceFile file = survey("\uFEFFPHONE, 诉求内容 ,区,原编号\r\n19900000001,路灯坏了,平谷区,1\r\n\r\n,井盖丢了,,2\r\n");

        assertThat(file.header().columns()).containsExactly(Column.PHONE, Column.TEXT, Column.DISTRICT, Column.NUMBER);
        assertThat(file.rows()).isEqualTo(2);
    }

    @Test
    void every_mistake_of_a_heading_is_named() throws IOException {
        assertThat(refused("区,电话,phone,诉求类别,备注\n平谷区,1,1,投诉,x\n"))
                .hasSize(5)
                .startsWith("第 4 列“诉求类别”不认识", "第 5 列“备注”不认识", "电话（phone）有两列", "没有诉求内容（text）这一列");
    }

    @Test
    void a_file_without_a_heading_is_refused_without_showing_whose_complaint_stands_there() throws IOException {
        assertThat(refused("村口的灯坏了,王某某,19900000001,phone\n"))
                .noneMatch(reason -> reason.contains("王某某") || reason.contains("1990000") || reason.contains("村口"));
    }

    @Test
    void an_empty_file_and_one_that_is_not_there_are_refused() throws IOException {
        assertThat(refused("")).containsExactly("文件是空的");
        assertThat(refused("\uFEFF\r\n\r\n")).containsExactly("文件是空的");
        assertThatThrownBy(() -> SourceFile.survey(folder.resolve("nothing.csv"), StandardCharsets.UTF_8))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("没有");
    }

    @Test
    void the_first_byte_of_another_encoding_is_named_with_the_way_out() throws IOException {
        Path file = write("text\nroad\n井盖丢了\n".getBytes(GB18030));

        assertThatThrownBy(() -> SourceFile.survey(file, StandardCharsets.UTF_8))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("第 3 行、全文第 11 个字节")
                .hasMessageContaining("--charset GB18030");
        assertThat(SourceFile.survey(file, GB18030).rows()).isEqualTo(2);
    }

    @Test
    void a_bad_byte_far_into_the_file_and_half_a_character_at_its_end_are_found() throws IOException {
        byte[] good = ("text\n" + "路灯坏了\n".repeat(30_000)).getBytes(StandardCharsets.UTF_8);
        byte[] broken = good.clone();
        broken[200_000] = (byte) 0xFF;
        Path file = write(broken);
        assertThatThrownBy(() -> SourceFile.survey(file, StandardCharsets.UTF_8))
                .isInstanceOf(FileRefused.class);

        Path cut = write("text\n路".substring(0, 6).getBytes(StandardCharsets.UTF_8), 7);
        assertThatThrownBy(() -> SourceFile.survey(cut, StandardCharsets.UTF_8))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("全文第 6 个字节");
    }

    @Test
    void half_a_surrogate_pair_is_no_utf_8() throws IOException {
        Path file = write(new byte[] {'t', 'e', 'x', 't', '\n', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '\n'});
        assertThatThrownBy(() -> SourceFile.survey(file, StandardCharsets.UTF_8))
                .hasMessageContaining("全文第 6 个字节");
    }

    @Test
    void a_workbook_and_a_file_marked_as_utf_8_are_told_apart_from_a_table_in_another_encoding() throws IOException {
        Path workbook = write(new byte[] {'P', 'K', 3, 4, 20, 0});
        assertThatThrownBy(() -> SourceFile.survey(workbook, StandardCharsets.UTF_8))
                .hasMessageContaining("XLSX");
        Path marked = write("\uFEFF诉求内容\n路灯坏了\n".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> SourceFile.survey(marked, GB18030)).hasMessageContaining("--charset UTF-8");
    }

    @Test
    void the_same_bytes_are_the_same_file_and_a_changed_one_is_noticed() throws IOException {
        SourceFile file = survey("text\n路灯坏了\n");
        assertThat(survey("text\n路灯坏了\n").sha256()).isEqualTo(file.sha256());
        assertThat(survey("text\n路灯坏啦\n").sha256()).isNotEqualTo(file.sha256());

        assertThatThrownBy(file::refuseIfChanged)
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("变了");
    }

    private SourceFile survey(String table) throws IOException {
        return SourceFile.survey(write(table.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    private List<String> refused(String table) throws IOException {
        try {
            survey(table);
            throw new AssertionError("was not refused");
        } catch (FileRefused refused) {
            return refused.reasons();
        }
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("table.csv"), bytes);
    }

    private Path write(byte[] bytes, int length) throws IOException {
        return Files.write(folder.resolve("cut.csv"), Arrays.copyOf(bytes, length));
    }
}
