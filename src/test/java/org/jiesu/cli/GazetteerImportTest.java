package org.jiesu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.Mistakes;
import org.jiesu.core.duty.Complaint;
import org.jiesu.core.duty.Route;
import org.jiesu.core.place.Entered;
import org.jiesu.core.place.Township;
import org.jiesu.wiring.OurRouting;
import org.jiesu.wiring.Routing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Official division codes come into the gazetteer on the command line. The villages in it are made up. */
class GazetteerImportTest {
    private static final String GOOD =
            """
            code,name,kind
            110000000000,北京市,111
            110117000000,平谷区,111
            110117002000,渔阳地区办事处,121
            110117002001,试验里社区居委会,111
            110117104000,大兴庄镇,122
            110117104200,韩屯村委会,220
            110117104201,样子台村村民委员会,220
            """;
    private static final String WRITTEN = "places/110117-divisions.yaml";

    @TempDir
    private Path folder;

    private Path config = Path.of("");
    private String told = "";

    @BeforeEach
    void copy() throws IOException {
        config = folder.resolve("config");
        try (Stream<Path> files = Files.walk(OurRouting.CONFIG)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = config.resolve(OurRouting.CONFIG.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private int load(String table, String... more) throws IOException {
        return load(table.getBytes(StandardCharsets.UTF_8), more);
    }

    private int load(byte[] table, String... more) throws IOException {
        Path file = Files.write(folder.resolve("codes.csv"), table);
        List<String> words = new ArrayList<>(List.of("gazetteer", "import", file.toString(), "--config"));
        words.addAll(List.of(config.toString(), "--source", "统计用区划代码 \"2021\"", "--date", "2026-11-23"));
        words.addAll(List.of(more));
        if (Stream.of(more).noneMatch("--district"::equals)) {
            words.addAll(List.of("--district", "平谷区"));
        }
        StringWriter out = new StringWriter();
        int exit = new CommandLine(new JiesuCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out))
                .execute(words.toArray(String[]::new));
        told = out.toString();
        return exit;
    }

    private int loadSame(String table, String... more) throws IOException {
        return load(
                table,
                Stream.concat(Stream.of("--same", "渔阳地区=平谷镇"), Stream.of(more)).toArray(String[]::new));
    }

    private void refused(String table, String... mistakes) throws IOException {
        assertThat(loadSame(table)).as(told).isEqualTo(1);
        assertThat(told).contains(mistakes).contains(mistakes.length + " 处不对，什么都没有写");
        assertThat(config.resolve(WRITTEN)).doesNotExist();
    }

    @Test
    void villages_are_written_beside_the_others_and_found_in_texts() throws IOException {
        assertThat(loadSame(GOOD)).as(told).isZero();
        assertThat(told)
                .contains("新增 110117002001 平谷镇 试验里社区", "新增 110117104201 大兴庄镇 样子台村")
                .contains("表里没有 大兴庄镇 东石桥村")
                .contains("新增 2，改动 0，去掉 0，已有 1，和手工文件不一致 0");
        String file = Files.readString(config.resolve(WRITTEN));
        assertThat(file)
                .contains("source: \"统计用区划代码 \\\"2021\\\"\"", "imported: 2026-11-23")
                .doesNotContain("韩屯");
        Routing routing = Routing.open(ConfigFolder.at(config), new Mistakes()).orElseThrow();
        Complaint complaint = new Complaint("我样子台的，路灯坏了", Entered.of("", ""), LocalDate.of(2022, 5, 20));
        Route route = routing.router().route(complaint);
        assertThat(route.place().township()).map(Township::name).contains("大兴庄镇");
        assertThat(route.place().village()).contains("样子台村");
    }

    @Test
    void the_same_table_gives_the_same_file_and_changes_nothing_the_second_time() throws IOException {
        loadSame(GOOD);
        String first = Files.readString(config.resolve(WRITTEN));
        List<String> rows = GOOD.lines().toList();
        String otherOrder =
                String.join("\n", rows.get(0), rows.get(5), rows.get(7), rows.get(6), rows.get(3), rows.get(4));
        assertThat(loadSame(otherOrder)).as(told).isZero();
        assertThat(told).contains("新增 0，改动 0，去掉 0");
        assertThat(Files.readString(config.resolve(WRITTEN))).isEqualTo(first);
    }

    @Test
    void what_changed_and_what_is_gone_since_the_last_import_is_told() throws IOException {
        loadSame(GOOD);
        assertThat(loadSame(GOOD.replace("样子台村", "新样子台村").replaceAll(".*试验里.*\n", "")))
                .isZero();
        assertThat(told).contains("改动 110117104201 大兴庄镇 样子台村 → 大兴庄镇新样子台村").contains("去掉 110117002001 平谷镇 试验里社区");
    }

    @Test
    void a_place_that_is_kept_by_hand_elsewhere_is_told() throws IOException {
        assertThat(loadSame(GOOD + "110117104202,岳各庄村委会,220\n110117104203,桃棚村委会,220\n"))
                .isZero();
        assertThat(told).contains("不一致 110117104203 大兴庄镇 桃棚村，手工文件写在山东庄镇");
    }

    @Test
    void a_dry_run_writes_nothing() throws IOException {
        assertThat(loadSame(GOOD, "--dry-run")).as(told).isZero();
        assertThat(told).contains("新增 2").contains("没有写：--dry-run");
        assertThat(config.resolve(WRITTEN)).doesNotExist();
    }

    @Test
    void tabs_a_byte_order_mark_and_official_headings_in_any_order_are_read() throws IOException {
        String table = "\uFEFF统计用区划代码\t城乡分类代码\t名称\n110117104000\t122\t大兴庄镇\n110117104201\t220\t样子台村委会\n";
        assertThat(load(table)).as(told).isZero();
        assertThat(told).contains("新增 110117104201 大兴庄镇 样子台村");
    }

    @Test
    void every_mistake_is_named_with_its_line_and_nothing_is_written() throws IOException {
        refused(
                GOOD + "11011710420,短码村,220\n"
                        + "110117104201,又一个村,220\n"
                        + "110117104204,样子台村委会,220\n"
                        + "110117105200,没有镇村,220\n"
                        + "110117106000,月亮镇,122\n"
                        + "110117106200,月亮村,220\n"
                        + "110118104200,密云村,220\n"
                        + "110117104205,,220\n"
                        + "110117104206,怪类村,999\n"
                        + "110117104207,少一格\n",
                "codes.csv:9: 代码“11011710420”不是 12 位数字",
                "codes.csv:10: 代码 110117104201 第 8 行已经有了",
                "codes.csv:11: 大兴庄镇的“样子台村”上面已经有了",
                "codes.csv:12: “没有镇村”上面没有镇街 110117105000 的一行",
                "codes.csv:13: 平谷区没有“月亮镇”；有 平谷镇",
                "codes.csv:15: 代码 110118104200 不是平谷区（110117）的",
                "codes.csv:16: 名称“”不像村、社区的名称",
                "codes.csv:17: 城乡分类代码“999”没有这一类",
                "codes.csv:18: 有 2 格，表头是 3 格");
    }

    @Test
    void a_table_that_is_none_is_refused() throws IOException {
        refused("", "一行区划代码也没有");
        refused("姓名,colour\n", "不认识的列“姓名”", "不认识的列“colour”", "缺少列 code", "缺少列 name");
        refused("code,name\n", "一行区划代码也没有");
        refused("code,name\n\"110117104000,大兴庄镇\n", "读不通");
        assertThat(load("code,name\n110117104000,大兴庄镇\n".getBytes(Charset.forName("GB18030"))))
                .isEqualTo(1);
        assertThat(told).contains("不是 UTF-8 编码");
    }

    @Test
    void the_row_of_the_district_must_be_its_own() throws IOException {
        refused("code,name\n110117000000,密云区\n110117104000,大兴庄镇\n", "codes.csv:2: 110117 是平谷区，不是“密云区”");
    }

    @Test
    void a_township_under_another_name_is_taken_only_when_somebody_says_so() throws IOException {
        assertThat(load(GOOD)).isEqualTo(1);
        assertThat(told).contains("codes.csv:4: 平谷区没有“渔阳地区办事处”");
        assertThat(load(GOOD, "--same", "渔阳地区=月亮镇")).isEqualTo(1);
        assertThat(told).contains("--same: 平谷区没有“月亮镇”");
    }

    @Test
    void an_unknown_district_an_empty_source_and_a_missing_folder_are_told() throws IOException {
        assertThat(load(GOOD, "--district", "海淀区")).isEqualTo(1);
        assertThat(told).contains("--district: 没有“海淀区”；有 门头沟区 密云区 平谷区");
        assertThat(loadSame(GOOD, "--source", " ")).isNotZero();
        config = folder.resolve("nowhere");
        assertThat(loadSame(GOOD)).isEqualTo(2);
        assertThat(told).contains("没有 " + config + " 这个文件夹");
    }
}
