package org.jiesu.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jiesu.config.Mistakes;
import org.jiesu.core.text.Mistake;
import org.junit.jupiter.api.Test;

/** What a wrong file of settings is told. */
class RoutingFileTest {
    @Test
    void every_mistake_in_what_a_model_weighs_is_told() throws IOException {
        String ours = Files.readString(Path.of("config/routing.yaml"));
        assertThat(told(ours)).isEmpty();
        assertThat(told(ours.replaceAll("(?m)^modelWeight:.*", "modelWeight: -1")
                        .replaceAll("(?m)^sureModel:.*", "sureModel: much")))
                .hasSize(2)
                .anyMatch(mistake -> mistake.toString().contains("“modelWeight”: is not 0 or more"))
                .anyMatch(mistake -> mistake.toString().contains("“sureModel”: is not a number"));
        assertThat(told(ours.replaceAll("(?m)^sureModel:.*", "sureModel: NaN"))).hasSize(1);
        assertThat(told(ours.replaceAll("(?m)^modelWeight:.*", "modelWeight: Infinity")))
                .hasSize(1);
        assertThat(told(ours.replaceAll("(?m)^modelWeight:.*", "modelsWeight: 1")))
                .anyMatch(mistake -> mistake.toString().contains("“modelWeight” is missing"))
                .anyMatch(mistake -> mistake.toString().contains("unknown key “modelsWeight”"));
    }

    private static List<Mistake> told(String text) {
        Mistakes mistakes = new Mistakes();
        RoutingFile.read(text, mistakes);
        return mistakes.all();
    }
}
