package org.jiesu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiesu.core.learning.Chances;
import org.jiesu.core.learning.LabelledText;
import org.jiesu.core.learning.LinearLabeller;
import org.jiesu.json.Json;
import org.jiesu.learning.LabellerBytes;
import org.jiesu.learning.OurExamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A classifier is trained and examined on the command line. */
class LearnTest {
    @TempDir
    private Path folder;

    private String told = "";

    private int run(String... args) {
        StringWriter out = new StringWriter();
        int exit = new CommandLine(new LearnCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out))
                .execute(args);
        told = out.toString();
        return exit;
    }

    private String table(String content) throws IOException {
        return Files.writeString(folder.resolve("labelled.tsv"), content).toString();
    }

    private String examples() throws IOException {
        return table(OurExamples.some().stream()
                .map(one -> "\n" + one.label() + "\t" + one.text().replaceAll("\\s", " "))
                .collect(Collectors.joining("", "lead\ttext", "\n")));
    }

    @Test
    void a_model_is_learned_and_knows_what_it_was_told() throws Exception {
        Path model = folder.resolve("model");
        Files.writeString(model, "the one before");
        assertThat(run("--in", examples(), "--label", "lead", "--out", model.toString()))
                .as(told)
                .isZero();
        assertThat(told)
                .contains("accuracy 0.", "expected calibration error", "seed 1", "bytes, from texts of fingerprint");
        LinearLabeller labeller = LabellerBytes.read(Files.readAllBytes(model));
        List<LabelledText> texts = OurExamples.some();
        long right = texts.stream()
                .filter(one ->
                        one.label().equals(labeller.labels().get(Chances.best(labeller.chances("", one.text())))))
                .count();
        assertThat(right).isGreaterThan(texts.size() * 9L / 10);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void an_examination_is_told_as_json_with_its_curve() throws IOException {
        assertThat(run(
                        "evaluate",
                        "--in",
                        examples(),
                        "--label",
                        "lead",
                        "--folds",
                        "3",
                        "--seed",
                        "9",
                        "--json",
                        "--curve"))
                .as(told)
                .isZero();
        JsonNode json = Json.tree(told.getBytes(StandardCharsets.UTF_8));
        assertThat(json.at("/held/seed").asInt()).isEqualTo(9);
        assertThat(json.at("/held/folds").asInt()).isEqualTo(3);
        assertThat(json.at("/reliability")).hasSize(15);
        assertThat(json.at("/curve")).hasSize(7);
        assertThat(json.at("/accuracy/low").asDouble())
                .isLessThan(json.at("/accuracy/share").asDouble());
        assertThat(json.at("/modelBytes").asInt()).isPositive();
        assertThat(json.at("/trainingSeconds").asDouble()).isPositive();
    }

    @Test
    void mistakes_are_told_up_to_twenty_with_their_count_and_nothing_is_written() throws IOException {
        Path model = folder.resolve("model");
        String in = table("label\ttext\n" + "水\n".repeat(25) + "路\t坑\n");
        assertThat(run("--in", in, "--label", "label", "--out", model.toString()))
                .isEqualTo(2);
        assertThat(told.lines()).hasSize(21);
        assertThat(told).contains("labelled.tsv:2: 有 1 格", "共 25 处错误");
        assertThat(model).doesNotExist();
    }

    @Test
    void what_cannot_be_read_or_written_or_understood_is_said() throws IOException {
        assertThat(run("--in", folder.resolve("none").toString(), "--label", "x"))
                .isEqualTo(2);
        assertThat(told).contains("读不了");
        String in = table("label\ttext\n水\t漏\n路\t坑\n");
        assertThat(run(
                        "--in",
                        in,
                        "--label",
                        "label",
                        "--out",
                        folder.resolve("no/where").toString()))
                .isEqualTo(2);
        assertThat(told).contains("写不了");
        assertThat(run("evaluate", "--in", in, "--label", "label", "--folds", "1"))
                .isEqualTo(2);
        assertThat(told).contains("--folds: must be 2 to 20");
        assertThat(run("--label", "label")).isEqualTo(2);
        assertThat(told).contains("--in=FILE.tsv and --label=COLUMN are required");
    }
}
