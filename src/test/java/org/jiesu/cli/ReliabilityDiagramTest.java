package org.jiesu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jiesu.learning.OurExamples;
import org.jiesu.learning.Reliability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import picocli.CommandLine;

/** What was told is drawn against what was right; where it cannot be written is said before the work. */
class ReliabilityDiagramTest {
    private static final String TABLE =
            """
            id\ttext\tdistrict\ttownship\tas_of\texpect\tlead
            R1\t路灯坏了好几天没人修\t平谷区\t大兴庄镇\t2022-05-20\troute\t大兴庄镇
            R2\t我家暖气一点也不热，屋里才十四度\t平谷区\t\t2022-05-20\troute\t区城市管理委
            """;

    @TempDir
    private Path folder;

    private String told = "";

    private int run(Object command, String... args) {
        StringWriter out = new StringWriter();
        int exit = new CommandLine(command)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out))
                .execute(args);
        told = out.toString();
        return exit;
    }

    private static Document read(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void each_drawer_that_holds_answers_has_its_point_its_bar_and_its_size() throws Exception {
        Reliability reliability = new Reliability();
        IntStream.range(0, 40).forEach(answer -> reliability.add(0.9, answer < 30));
        IntStream.range(0, 7).forEach(answer -> reliability.add(0.3, answer < 2));
        String svg = new ReliabilityDiagram(
                        new ReliabilityDiagram.Caption("把握 <&>", "2026-11-23"),
                        reliability.drawers(),
                        reliability.error())
                .svg();
        Document drawn = read(svg);
        assertThat(drawn.getElementsByTagName("circle").getLength()).isEqualTo(2);
        assertThat(drawn.getElementsByTagName("rect").getLength()).isEqualTo(1 + 2 * 2);
        assertThat(drawn.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("把握 <&>：校准误差（ECE）0.130，n = 47");
        assertThat(svg).contains(">40</text>", ">7</text>", "2026-11-23", "说的把握", "实际对的");
        assertThat(svg).doesNotContain("<script", "href", "style=");
    }

    @Test
    void without_any_answer_only_the_empty_square_is_drawn() throws Exception {
        ReliabilityDiagram nothing = new ReliabilityDiagram(
                new ReliabilityDiagram.Caption("", ""), new Reliability().drawers(), new Reliability().error());
        assertThat(read(nothing.svg()).getElementsByTagName("circle").getLength())
                .isZero();
        assertThat(nothing.svg()).isEqualTo(nothing.svg()).contains("n = 0");
    }

    @Test
    void a_score_is_drawn_with_its_day_and_book() throws Exception {
        Path table = Files.writeString(folder.resolve("few.tsv"), TABLE);
        Path svg = folder.resolve("few.svg");
        assertThat(run(
                        new RouteCommand(),
                        "--in",
                        table.toString(),
                        "--out",
                        folder.resolve("out").toString(),
                        "--score",
                        "--diagram",
                        svg.toString()))
                .as(told)
                .isZero();
        String drawn = Files.readString(svg);
        assertThat(read(drawn).getElementsByTagName("circle").getLength()).isPositive();
        assertThat(drawn).contains("few.tsv", "n = 2", "权责清单 ");
        assertThat(told).containsPattern("\\d{4}-\\d\\d-\\d\\d, duty book [0-9a-f]+, model [0-9a-f]+\\s+all ");
    }

    @Test
    void an_examination_is_drawn_the_same_way() throws Exception {
        StringBuilder table = new StringBuilder("lead\ttext\n");
        OurExamples.some().forEach(one -> table.append(one.label())
                .append('\t')
                .append(one.text().replaceAll("\\s", " "))
                .append('\n'));
        Path labelled = Files.writeString(folder.resolve("labelled.tsv"), table);
        Path svg = folder.resolve("labels.svg");
        assertThat(run(
                        new LearnEvaluate(),
                        "--in",
                        labelled.toString(),
                        "--label",
                        "lead",
                        "--folds",
                        "2",
                        "--diagram",
                        svg.toString()))
                .as(told)
                .isZero();
        assertThat(Files.readString(svg)).contains("labelled.tsv", "文本指纹 ");
    }

    @Test
    void where_it_cannot_be_written_is_said_before_the_work() throws IOException {
        String nowhere = folder.resolve("none").resolve("d.svg").toString();
        assertThat(run(new RouteCommand(), "--config", "no-such-folder", "--score", "--diagram", nowhere))
                .isEqualTo(2);
        assertThat(told).contains("--diagram 写不了 " + nowhere, "没有文件夹").doesNotContain("no-such-folder");
        assertThat(run(new RouteCommand(), "--score", "--diagram", folder.toString()))
                .isEqualTo(2);
        assertThat(told).contains("是文件夹");
        assertThat(run(new LearnEvaluate(), "--in", "no-table.tsv", "--label", "lead", "--diagram", nowhere))
                .isEqualTo(2);
        assertThat(told).contains("没有文件夹", "no-table.tsv");
    }

    @Test
    void without_a_score_there_is_nothing_to_draw() {
        assertThat(run(new RouteCommand(), "--diagram", folder.resolve("d.svg").toString()))
                .isEqualTo(2);
        assertThat(told).contains("--score");
    }
}
