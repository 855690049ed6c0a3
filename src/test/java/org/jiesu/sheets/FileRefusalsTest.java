package org.jiesu.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are no workbook, or a bad one: each is told what it is and what to do, and none eats the memory. */
class FileRefusalsTest {
    private static final byte[] EXPORTED = Grid.exported(OurBook.FILES);
    private static final String TABLE = "编号,事项\nS5-1,村干部\n";
    private static final String RULES_PART = "xl/worksheets/sheet2.xml";
    private static final String BEGIN =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                    + "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>文件</t></is></c></row>";
    private static final String END = "</sheetData></worksheet>";

    private final SheetMistakes mistakes = new SheetMistakes();

    private String told(byte[] file) {
        assertThat(Grid.brought(file, OurBook.FILES, mistakes)).isEmpty();
        assertThat(mistakes.all()).hasSize(1);
        return mistakes.all().get(0).toString();
    }

    /** What is told of the sheet of rules once it cannot be read on; its headings are told before. */
    private static String lastTold(String rulesPart) {
        return lastTold(Parts.of(EXPORTED).with(RULES_PART, rulesPart).packed());
    }

    private static String lastTold(byte[] file) {
        SheetMistakes each = new SheetMistakes();
        assertThat(Grid.brought(file, OurBook.FILES, each)).isEmpty();
        return each.all().get(each.all().size() - 1).toString();
    }

    private static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }

    @Test
    void a_table_of_text_is_told_with_its_encoding() {
        assertThat(told(bytes(TABLE, StandardCharsets.UTF_8)))
                .isEqualTo("这是文本表格（CSV），不是 XLSX：请在表格软件里另存为 XLSX（.xlsx）再导入");
    }

    @Test
    void a_text_in_gbk_is_told() {
        assertThat(told(bytes(TABLE, Charset.forName("GBK")))).startsWith("这是 GBK 编码的文本表格（CSV），不是 XLSX");
    }

    @Test
    void a_text_in_utf_16_is_told() {
        assertThat(told(bytes(TABLE, StandardCharsets.UTF_16))).startsWith("这是 UTF-16 编码的文本");
    }

    @Test
    void a_page_that_calls_itself_a_workbook_is_told() {
        assertThat(told(bytes("\uFEFF <html><body><table><tr><td>1</td></tr></table>", StandardCharsets.UTF_8)))
                .startsWith("这是网页");
    }

    @Test
    void an_old_workbook_is_told() {
        byte[] old = Arrays.copyOf(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 4_096);
        assertThat(told(old)).startsWith("这是旧式的 XLS");
    }

    @Test
    void a_workbook_with_a_password_is_told() {
        byte[] locked = Arrays.copyOf(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 4_096);
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, locked, 1_024, name.length);
        assertThat(told(locked)).startsWith("工作簿有打开密码");
    }

    @Test
    void an_empty_file_is_told() {
        assertThat(told(new byte[0])).isEqualTo("文件是空的");
    }

    @Test
    void whatever_is_no_text_either_is_told() {
        assertThat(told(new byte[] {0, 1, 2, 3})).startsWith("这不是 XLSX");
    }

    @Test
    void a_file_that_was_cut_off_is_told_wherever_it_was_cut() {
        for (int part = 1; part < 8; part++) {
            SheetMistakes each = new SheetMistakes();
            byte[] cut = Arrays.copyOf(EXPORTED, EXPORTED.length * part / 8);
            assertThat(Grid.brought(cut, OurBook.FILES, each)).isEmpty();
            assertThat(each.all()).hasToString("[文件不完整或者坏了（可能没有传完）：请重新取一份再导入]");
        }
    }

    @Test
    void a_damaged_part_is_told() {
        byte[] broken = EXPORTED.clone();
        Arrays.fill(broken, EXPORTED.length / 2, EXPORTED.length / 2 + 2_000, (byte) 7);
        assertThat(told(broken)).contains("坏了");
    }

    @Test
    void a_part_that_is_cut_off_or_missing_is_told() {
        assertThat(lastTold(BEGIN)).startsWith("规则：工作簿里有一部分坏了，读不下去");
        SheetMistakes missing = new SheetMistakes();
        assertThat(Grid.brought(Parts.of(EXPORTED).without(RULES_PART).packed(), OurBook.FILES, missing))
                .isEmpty();
        assertThat(missing.all()).hasToString("[规则：工作簿里缺 " + RULES_PART + "：请在表格软件里打开，另存为 XLSX 再导入]");
    }

    @Test
    void other_packed_files_are_told_apart() {
        Parts none = new Parts(java.util.Map.of());
        assertThat(told(none.with("content.xml", "<x/>").packed())).startsWith("这是 ODS");
        assertThat(other(none.with("xl/workbook.bin", "x"))).startsWith("这是二进制工作簿（XLSB）");
        assertThat(other(none.with("word/document.xml", "<x/>"))).startsWith("这是文档或者演示文稿");
        assertThat(other(none.with("duty/units.yaml", "units: []"))).startsWith("这是清单文件的压缩包（ZIP）");
        assertThat(other(none.with("photo.jpg", "x"))).startsWith("这是压缩包，不是 XLSX");
    }

    private static String other(Parts parts) {
        SheetMistakes each = new SheetMistakes();
        assertThat(Grid.brought(parts.packed(), OurBook.FILES, each)).isEmpty();
        return each.all().get(0).toString();
    }

    @Test
    void of_a_hundred_thousand_rows_no_more_are_read_than_a_book_may_have() {
        InputStream rows = RepeatedStream.of(
                BEGIN.replace("</row>", "<c r=\"B1\" t=\"inlineStr\"><is><t>编号</t></is></c></row>"),
                100_000,
                row -> "<row r=\"" + (row + 2) + "\"><c r=\"B" + (row + 2) + "\" t=\"inlineStr\"><is><t>S5-" + row
                        + "</t></is></c></row>",
                END);
        byte[] file = Parts.of(EXPORTED).with(RULES_PART, rows).packed();
        assertThat(Grid.brought(file, OurBook.FILES, mistakes)).isEmpty();
        assertThat(mistakes.all())
                .anyMatch(mistake -> mistake.row() == BookWorkbook.AT_MOST + 2
                        && mistake.what().startsWith("超过 20000 行，从这一行起没有读"));
        assertThat(mistakes.all()).noneMatch(mistake -> mistake.row() > BookWorkbook.AT_MOST + 2);
    }

    @Test
    void a_bomb_is_put_out_before_it_fills_the_memory() {
        InputStream rows =
                RepeatedStream.of(BEGIN, 9_000, row -> "<row><c><v></v></c></row>" + " ".repeat(10_000), END);
        byte[] file = Parts.of(EXPORTED).with(RULES_PART, rows).packed();
        assertThat(file.length).isLessThan(2 << 20);
        assertThat(lastTold(file)).isEqualTo("规则：" + RULES_PART + " 解开后超过 64 MiB：不会是一份权责清单");
    }

    @Test
    void a_cell_that_no_spreadsheet_could_hold_is_told() {
        String cell = "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>" + "字".repeat(40_000) + "</t></is></c></row>";
        assertThat(lastTold(BEGIN + cell + END)).startsWith("规则：有一格超过 32767 个字");
    }

    @Test
    void a_text_that_is_not_there_and_a_cell_without_a_place_are_told() {
        for (String cell : List.of(
                "<c r=\"A2\" t=\"s\"><v>2000000000</v></c>",
                "<c r=\"A2\" t=\"s\"><v>-1</v></c>",
                "<c r=\"ZZZZZZ2\"><v>1</v></c>",
                "<c r=\"A2\" t=\"weird\"><v>1</v></c>")) {
            assertThat(lastTold(BEGIN + "<row r=\"2\">" + cell + "</row>" + END))
                    .startsWith("规则：工作簿坏了");
        }
    }

    @Test
    void entities_are_not_followed(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "秘密的话");
        String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>" + BEGIN
                + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>&e;</t></is></c></row>" + END;
        assertThat(Grid.brought(Parts.of(EXPORTED).with(RULES_PART, entity).packed(), OurBook.FILES, mistakes))
                .isEmpty();
        assertThat(mistakes.all().toString()).doesNotContain("秘密的话");
    }

    @Test
    void errors_shared_formulas_and_formulas_behind_a_text_are_seen() {
        String cells = "<c r=\"A2\" t=\"e\"><v>#N/A</v></c>";
        String formulas = "<row r=\"2\">" + cells + "</row>"
                + "<row r=\"3\"><c r=\"A3\"><f t=\"shared\" ref=\"A3:A4\" si=\"0\">1+1</f><v>2</v></c></row>"
                + "<row r=\"4\"><c r=\"A4\"><f t=\"shared\" si=\"0\"/><v>2</v></c></row>"
                + "<row r=\"5\"><c r=\"A5\" t=\"inlineStr\"><f>B1</f><is><t>duty</t></is></c></row>";
        assertThat(Grid.brought(
                        Parts.of(EXPORTED)
                                .with(RULES_PART, BEGIN + formulas + END)
                                .packed(),
                        OurBook.FILES,
                        mistakes))
                .isEmpty();
        List<String> told = mistakes.all().stream().map(SheetMistake::toString).toList();
        assertThat(told).contains("规则 第 2 行“文件”栏：是错误值 #N/A：请改成文字或者清空");
        for (int row = 3; row <= 5; row++) {
            assertThat(told).contains("规则 第 " + row + " 行“文件”栏：是公式：请复制后“只粘贴数值”，或者直接输入文字");
        }
    }

    @Test
    void a_file_that_does_not_end_is_not_read_to_its_end() throws IOException {
        assertThat(BookWorkbook.read(new RepeatedStream.Endless(), OurBook.FILES, mistakes))
                .isEmpty();
        assertThat(mistakes.all()).hasToString("[文件超过 16 MiB，不会是一份权责清单]");
        assertThat(BookWorkbook.read(new ByteArrayInputStream(EXPORTED), OurBook.FILES, new SheetMistakes()))
                .isPresent();
    }
}
