package org.jiesu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jiesu.json.Json;
import org.jiesu.learning.LabellerBytes;
import org.jiesu.learning.OurExamples;
import org.jiesu.learning.Training;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Lines are routed with a learned model from a file. */
class RouteWithModelTest {
    @TempDir
    private Path folder;

    private String told = "";

    private int run(Path model) throws IOException {
        Path lines = Files.writeString(folder.resolve("lines.tsv"), "text\tdistrict\n小区楼道的灯坏了半年没人修\t平谷区\n");
        StringWriter err = new StringWriter();
        int exit = new CommandLine(new RouteCommand())
                .setErr(new PrintWriter(err))
                .execute(
                        "--in",
                        lines.toString(),
                        "--out",
                        folder.resolve("out").toString(),
                        "--model",
                        model.toString());
        told = err.toString();
        return exit;
    }

    @Test
    void answers_name_the_model_that_was_asked() throws IOException {
        byte[] bytes =
                LabellerBytes.written(Training.of(OurExamples.some(), 2, 1).labeller());
        assertThat(run(Files.write(folder.resolve("model"), bytes))).as(told).isZero();
        byte[] answer = Files.readAllBytes(folder.resolve("out"));
        assertThat(Json.tree(answer).get("modelVersion").textValue()).endsWith("+" + LabellerBytes.name(bytes));
        assertThat(LabellerBytes.name(bytes)).matches("[0-9a-f]{12}");
    }

    @Test
    void a_damaged_or_missing_model_is_told_and_nothing_is_routed() throws IOException {
        assertThat(run(Files.writeString(folder.resolve("model"), "no model"))).isEqualTo(2);
        assertThat(told).contains("model: 读不了：不是模型文件");
        assertThat(run(folder.resolve("missing"))).isEqualTo(2);
        assertThat(told).contains("missing: 读不了");
        assertThat(folder.resolve("out")).doesNotExist();
    }
}
