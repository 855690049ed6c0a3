package org.jiesu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.Mistakes;
import org.jiesu.config.TextFiles;
import org.jiesu.sheets.BookArchive;
import org.jiesu.wiring.OurRouting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The duty book goes out to an office and comes back on the command line. */
class DutyFilesTest {
    private static final String CONFIG = OurRouting.CONFIG.toString();
    private static final String PARTY = "duty/city-2022/1-party.yaml";

    @TempDir
    private Path folder;

    private String told = "";

    private int run(String... args) {
        StringWriter out = new StringWriter();
        int exit = new CommandLine(new DutyCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out))
                .execute(args);
        told = out.toString();
        return exit;
    }

    private static TextFiles ours() {
        return TextFiles.under("duty", ConfigFolder.at(OurRouting.CONFIG), new Mistakes());
    }

    private Path archive(String name, TextFiles files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BookArchive.write(files, out);
        return Files.write(folder.resolve(name), out.toByteArray());
    }

    private static TextFiles changed(String right, String other) {
        SortedMap<String, String> files = new TreeMap<>(ours().byName());
        files.computeIfPresent(PARTY, (name, text) -> {
            assertThat(text).contains(right);
            return text.replace(right, other);
        });
        return new TextFiles(files);
    }

    @Test
    void a_workbook_goes_out_and_comes_back_and_nothing_differs() throws IOException {
        Path workbook = folder.resolve("book.xlsx");
        assertThat(run("export", "--config", CONFIG, "--out", workbook.toString()))
                .as(told)
                .isZero();
        assertThat(told).contains(ours().version());

        Path out = folder.resolve("new/config");
        assertThat(run("import", workbook.toString(), "--config", CONFIG, "--out", out.toString()))
                .as(told)
                .isZero();
        assertThat(told).contains("两份清单说的一样");
        Mistakes none = new Mistakes();
        assertThat(TextFiles.under("duty", ConfigFolder.at(out), none)).isEqualTo(ours());
        assertThat(none.all()).isEmpty();

        assertThat(run("diff", CONFIG, workbook.toString())).as(told).isZero();
        assertThat(run("export", "--config", CONFIG, "--out", workbook.toString()))
                .isEqualTo(2);
        assertThat(told).contains("没有动它");
    }

    @Test
    void what_differs_is_told_entry_by_entry() throws IOException {
        Path changed = archive("changed.zip", changed("powers: [调查]\n    urgency: 15d", "powers: []\n    urgency: 7d"));
        assertThat(run("diff", CONFIG, changed.toString())).isEqualTo(1);
        assertThat(told.lines())
                .containsExactly("规则：新增 0，删除 0，修改 1", "~ S5-1 村干部党员违纪违法", "    职权：调查 → （无）", "    时限：15d → 7d");
    }

    @Test
    void an_archive_with_mistakes_is_told_and_nothing_is_written() throws IOException {
        Path broken = archive("broken.zip", changed("urgency: 15d", "urgency: soon"));
        Path out = folder.resolve("out");
        assertThat(run("import", broken.toString(), "--config", CONFIG, "--out", out.toString()))
                .isEqualTo(1);
        assertThat(told).contains(PARTY).contains("“soon” is none of").contains("什么都没有写");
        assertThat(out).doesNotExist();
    }

    @Test
    void files_that_are_no_book_and_folders_that_are_taken_are_refused() throws IOException {
        Path text = Files.writeString(folder.resolve("book.xlsx"), "编号,事项\n", StandardCharsets.UTF_8);
        Path out = folder.resolve("out");
        assertThat(run("import", text.toString(), "--config", CONFIG, "--out", out.toString()))
                .isEqualTo(1);
        assertThat(told).contains("这是文本表格（CSV），不是 XLSX");
        assertThat(out).doesNotExist();
        assertThat(run("import", folder + "/none.zip", "--config", CONFIG, "--out", out.toString()))
                .isEqualTo(2);
        assertThat(run("import", text.toString(), "--config", CONFIG, "--out", folder.toString()))
                .isEqualTo(2);
        assertThat(told).contains("不是空的文件夹，没有动它");
        assertThat(run("diff", CONFIG, text.toString())).isEqualTo(2);
        assertThat(told).contains("book.xlsx：这是文本表格（CSV），不是 XLSX");
        assertThat(run("export", "--config", CONFIG, "--out", folder + "/book.pdf"))
                .isEqualTo(2);
        assertThat(new ByteArrayInputStream(Files.readAllBytes(text))).hasContent("编号,事项\n");
    }
}
