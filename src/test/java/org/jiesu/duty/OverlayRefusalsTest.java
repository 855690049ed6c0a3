package org.jiesu.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.FoldingFiles;
import org.jiesu.config.Mistakes;
import org.jiesu.core.duty.DutyBook;
import org.jiesu.core.text.Mistake;
import org.jiesu.wiring.OurRouting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An overlay of one gazette with two rows, and everything in it that is refused, by name. */
class OverlayRefusalsTest {
    private static final String HEAD = "duty/try-2019.yaml";
    private static final String RULES = "duty/try-2019/rules.yaml";
    private static final String FACTS = "duty/facts.yaml";
    private static final String PLACE =
            "facts:\n  - {fact: place, question: 在哪儿？, values: [{value: 村内, words: [村里]}, {value: 小区, words: [楼道]}]}\n";
    private static final String RULE =
            """
            section: 农村
            rules:
              - id: TR19-1
                rows: ["1"]
                document: 平政〔2019〕1号
                item: 第1项
                matter: 村内垃圾
                matters: [S53-1]
                line: 10
                quotes: [加强村庄垃圾治理]
                leads: [区城市管理委]
                urgency: 24h
            """;

    @TempDir
    private Path copy;

    @BeforeEach
    void an_overlay_of_two_rows() throws IOException {
        try (Stream<Path> files = Files.walk(OurRouting.CONFIG)) {
            files.filter(Files::isRegularFile).forEach(this::copy);
        }
        String documents = read("duty/documents.yaml");
        write(
                "duty/documents.yaml",
                documents.substring(0, documents.indexOf("overlays:")) + "overlays: [" + HEAD + "]\n");
        write(
                HEAD,
                """
                overlay: try-2019
                district: 平谷区
                prefix: TR19
                gazette: "001"
                rows: 2
                words: duty/sources/try-2019.tsv
                rules: duty/try-2019
                documents:
                  - {name: 平政〔2019〕1号, from: 2019-02-14, line: 1, planned: 2019-12-31}
                areas:
                  - {area: 两镇, towns: [大兴庄镇, 峪口镇], line: 9}
                leftOut:
                  - {why: 指标, rows: ["2"]}
                """);
        write("duty/sources/try-2019.tsv", "line\tdocument\twords\n10\t平政〔2019〕1号\t加强村庄垃圾治理 查处\n");
        write(RULES, RULE);
        write(FACTS, "facts: []\n");
    }

    private void copy(Path file) {
        try {
            Path target = copy.resolve(OurRouting.CONFIG.relativize(file));
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String read(String file) throws IOException {
        return Files.readString(copy.resolve(file));
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(copy.resolve(file).getParent());
        Files.writeString(copy.resolve(file), text);
    }

    private void change(String file, String right, String wrong) throws IOException {
        assertThat(read(file)).contains(right);
        write(file, read(file).replace(right, wrong));
    }

    private List<String> mistakes() {
        Mistakes mistakes = new Mistakes();
        book(mistakes);
        return mistakes.all().stream().map(Mistake::toString).toList();
    }

    private DutyBook book(Mistakes mistakes) {
        ConfigFolder folder = ConfigFolder.at(copy);
        return DutyBooks.read(folder, FoldingFiles.read(folder, mistakes), mistakes);
    }

    @Test
    void what_is_written_right_is_read_whole() {
        Mistakes mistakes = new Mistakes();
        DutyBook book = book(mistakes);
        assertThat(mistakes.all()).isEmpty();
        assertThat(book.rule("TR19-1").orElseThrow().basis().clause().inWords()).isEqualTo("第1项");
        assertThat(book.rule("TR19-1").orElseThrow().basis().quotes().get(0).line())
                .isEqualTo(10);
        assertThat(book.overlays().get(0).rows().addUp()).isTrue();
    }

    @Test
    void every_mistake_of_a_rule_is_named_at_once() throws IOException {
        write(FACTS, PLACE);
        change(RULES, "id: TR19-1", "id: XX-1");
        change(RULES, "document: 平政〔2019〕1号", "document: 平政〔2019〕2号");
        change(RULES, "matters: [S53-1]", "matters: [S53-1, S999-1, S53-1]");
        change(RULES, "line: 10", "line: 11");
        change(RULES, "加强村庄垃圾治理", "不在公报里的话");
        change(RULES, "urgency: 24h", "urgency: 24h\n    powers: [枪毙]\n    when: {place: 月球, moon: 是}\n    mode: 大家一起");
        change(RULES, "leads: [区城市管理委]", "leads: [区城市管理委]\n    main: [区城市管理委, 月球管理处]");
        assertThat(mistakes())
                .anyMatch(what -> what.contains("the id of a rule made of row 1 is TR19-"))
                .anyMatch(what -> what.contains("“平政〔2019〕2号” is none of the documents of try-2019"))
                .anyMatch(what -> what.contains("“S999-1” is no matter with words of its own in the book"))
                .anyMatch(what -> what.contains("names a matter twice"))
                .anyMatch(what -> what.startsWith(RULES + ":9") && what.contains("line 11 does not stand in"))
                .anyMatch(what -> what.contains("stand on no line of the gazette that is quoted: 不在公报里的话"))
                .anyMatch(what -> what.contains("give no power “枪毙”"))
                .anyMatch(what -> what.contains("“when” names no fact: moon"))
                .anyMatch(what -> what.contains("“月球” is no value of place"))
                .anyMatch(what -> what.contains("“大家一起” is none of 吹哨报到"))
                .anyMatch(what -> what.contains("“区城市管理委” cannot both lead and help"))
                .anyMatch(what -> what.contains("unknown unit “月球管理处” in 平谷区"));
    }

    @Test
    void a_rule_that_can_never_win_is_refused() throws IOException {
        change(HEAD, "rows: 2", "rows: 3");
        String second = RULE.substring(RULE.indexOf("  - id"))
                .replace("TR19-1", "TR19-3")
                .replace("\"1\"", "\"3\"");
        write(RULES, RULE + second);
        assertThat(mistakes())
                .containsExactly(RULES
                        + ":13: TR19-3: can never win: wherever it holds another rule of the district goes before it");
        write(RULES, RULE + second.replace("urgency: 24h", "urgency: 24h\n    where: {towns: [大兴庄镇]}"));
        assertThat(mistakes()).isEmpty();
        write(RULES, RULE + second.replace("urgency: 24h", "urgency: 24h\n    words: [甲甲|乙乙 丙丙]"));
        assertThat(mistakes()).as("it has a matter of its own").isEmpty();
    }

    @Test
    void a_question_that_changes_no_answer_is_refused() throws IOException {
        write(FACTS, PLACE);
        assertThat(mistakes())
                .containsExactly(FACTS + ":2: “place” changes no answer: no question is asked for nothing");
        String two = RULE.substring(RULE.indexOf("  - id")).replace("TR19-1", "TR19-1b");
        write(RULES, RULE + two.replace("urgency: 24h", "urgency: 24h\n    when: {place: 村内}"));
        assertThat(mistakes()).isEmpty();
    }

    @Test
    void leads_that_the_law_could_never_give_are_refused() throws IOException {
        change(RULES, "leads: [区城市管理委]", "leads: [大兴庄镇, 城建投公司]");
        assertThat(mistakes())
                .anyMatch(what -> what.contains("a 乡镇 leads as 属地乡镇"))
                .anyMatch(what -> what.contains("“城建投公司” is a unit of 密云区, not of 平谷区"));
        write(RULES, RULE.replace("leads: [区城市管理委]", "leads: [属地乡镇]\n    inferred: true\n    accused: 镇街"));
        assertThat(mistakes())
                .anyMatch(what -> what.contains("a lead of a 乡镇 is never inferred"))
                .anyMatch(what ->
                        what.contains("an accusation of persons of the 镇街 is never sent to whoever has the ground"));
        write(RULES, RULE.replace("leads: [区城市管理委]", "leads: [属地乡镇]\n    from: 2022-02-01\n    planned: 2022-12-31"));
        assertThat(mistakes()).anyMatch(what -> what.contains("by a gazette later than the city's book"));
        write(RULES, RULE.replace("leads: [区城市管理委]", "leads: []"));
        assertThat(mistakes()).anyMatch(what -> what.contains("has no lead"));
    }

    @Test
    void places_that_the_district_has_not_are_refused() throws IOException {
        change(
                RULES,
                "urgency: 24h",
                "urgency: 24h\n    where: {kinds: [乡], areas: [两镇, 六镇], towns: [檀营地区], except: [区水务局]}");
        assertThat(mistakes())
                .anyMatch(what -> what.contains("“乡” is none of 乡镇 街道 园区管委"))
                .anyMatch(what -> what.contains("try-2019 has no area “六镇”"))
                .anyMatch(what -> what.contains("平谷区 has no 乡镇, 街道 or park “檀营地区”"))
                .anyMatch(what -> what.contains("平谷区 has no 乡镇, 街道 or park “区水务局”"));
    }

    @Test
    void rows_that_do_not_add_up_are_refused() throws IOException {
        change(HEAD, "rows: 2", "rows: 5");
        change(HEAD, "rows: [\"2\"]", "rows: [\"1\", \"2\", \"2\"]");
        assertThat(mistakes())
                .anyMatch(what -> what.contains("1 rows covered and 2 left out do not make 5"))
                .anyMatch(what -> what.contains("“2” is left out twice"))
                .anyMatch(what -> what.contains("“1” is left out at the head of try-2019"));
    }

    @Test
    void dates_and_documents_that_make_no_sense_are_refused() throws IOException {
        change(HEAD, "planned: 2019-12-31", "planned: 2018-12-31");
        change(RULES, "urgency: 24h", "urgency: 24h\n    until: 2018-01-01");
        assertThat(mistakes())
                .anyMatch(what -> what.startsWith(HEAD) && what.contains("ends before it begins"))
                .anyMatch(what -> what.contains("TR19-1: ends before it begins"))
                .anyMatch(what -> what.contains("TR19-1: the time it plans for ends before it begins"));
    }

    @Test
    void lines_of_the_gazette_that_cannot_be_read_are_refused() throws IOException {
        write(
                "duty/sources/try-2019.tsv",
                "line\tdocument\twords\n10\t平政〔2019〕1号\t加强村庄垃圾治理\n10\t平政〔2019〕1号\t又\n11\t别的\t字\nx\n");
        assertThat(mistakes())
                .anyMatch(what -> what.contains("line 10 stands twice"))
                .anyMatch(what -> what.contains("“别的” is none of the documents of try-2019"))
                .anyMatch(what -> what.contains("must be line, document and words"));
    }

    @Test
    void a_quoted_line_that_is_not_the_gazettes_is_found_where_its_text_is_given() throws IOException {
        Path seeds = Files.createDirectories(copy.resolve("seeds"));
        String nine = "\n".repeat(9);
        Files.writeString(seeds.resolve("001_x.txt"), nine + "<p>加强村庄垃圾治理</p>\t查处\n");
        Mistakes none = new Mistakes();
        assertThat(Seeds.compare(seeds, ConfigFolder.at(copy), none)).isEqualTo(1);
        assertThat(none.all()).isEmpty();
        Files.writeString(seeds.resolve("001_x.txt"), nine + "别的\n");
        Mistakes wrong = new Mistakes();
        Seeds.compare(seeds, ConfigFolder.at(copy), wrong);
        assertThat(wrong.all()).extracting(Mistake::what).containsExactly("this is not line 10 of gazette 001");
    }

    @Test
    void units_that_contradict_each_other_are_refused() throws IOException {
        String unit = "  - {code: %s, unit: %s, district: 平谷区, kind: 部门, %s}\n";
        write(
                "duty/units.yaml",
                read("duty/units.yaml")
                        + unit.formatted("PG-X1", "甲局", "aliases: [区水务局], successor: {unit: 乙局, from: 2020-01-01}")
                        + unit.formatted("PG-X2", "乙局", "successor: {unit: 甲局, from: 2021-01-01}")
                        + unit.formatted("PG-X3", "丙局", "successor: {unit: 没有局, from: 2021-01-01}, parent: 没有委")
                        + unit.formatted("PG-X4", "丁局", "successor: {unit: 乙局}")
                        + unit.formatted(
                                "PG-X5",
                                "戊局",
                                "former: [{unit: 己局, until: 2020-01-01}, {unit: 庚局, from: 2019-01-01, until: 2021-01-01}]"));
        assertThat(mistakes())
                .anyMatch(what -> what.contains("甲局 would succeed itself"))
                .anyMatch(what -> what.contains("“区水务局” is a name of PG-"))
                .anyMatch(what -> what.contains("平谷区 has no unit “没有局”"))
                .anyMatch(what -> what.contains("平谷区 has no unit “没有委”"))
                .anyMatch(what -> what.contains("is missing: from which day on it took over"))
                .anyMatch(what -> what.contains("“己局” and “庚局” hold on the same days"));
    }

    @Test
    void a_delegation_says_who_by_which_words_and_with_whose_approval() throws IOException {
        change(
                "duty/delegations.yaml",
                "delegations: []",
                "delegations:\n  - {document: 委托书, from: 月球局, to: PG-T05, rule: S76-3, inForceFrom: 2023-01-01}");
        assertThat(mistakes())
                .anyMatch(what -> what.contains("unknown unit “月球局” in 平谷区"))
                .anyMatch(what -> what.contains("“clause” is missing"))
                .anyMatch(what -> what.contains("“approver” is missing"));
    }
}
