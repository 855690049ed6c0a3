package org.jiesu.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.jiesu.config.Mistakes;
import org.jiesu.core.text.Mistake;
import org.jiesu.wiring.OurRouting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingFileTest {
    private final Mistakes mistakes = new Mistakes();

    private static String shipped() throws IOException {
        return Files.readString(OurRouting.CONFIG.resolve(RoutingFile.NAME));
    }

    @Test
    void from_the_threshold_on_a_wrong_dispatch_is_expected_to_cost_no_more_than_asking() throws IOException {
        String text = shipped().replaceFirst("costOfWrong: .*", "costOfWrong: 20");
        assertThat(RoutingFile.read(text, mistakes))
                .hasValueSatisfying(settings -> assertThat(settings.threshold()).isCloseTo(0.95, within(1e-9)));
        assertThat(mistakes.none()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0.5", "-7", "NaN", "Infinity", "seven", "[7]", "~"})
    void a_cost_that_means_nothing_is_a_mistake(String cost) throws IOException {
        String text = shipped().replaceFirst("costOfWrong: .*", "costOfWrong: " + cost);
        RoutingFile.read(text, mistakes);
        assertThat(mistakes.all()).anyMatch(mistake -> mistake.what().contains("costOfWrong"));
    }

    @Test
    void every_number_that_is_none_is_named() throws IOException {
        String text =
                shipped().replaceFirst("floor: .*", "floor: low").replaceFirst("sureOffset: .*", "sureOffset: NaN");
        RoutingFile.read(text + "threshold: 0.9\n", mistakes);
        assertThat(mistakes.all())
                .extracting(mistake -> mistake.what())
                .anyMatch(what -> what.contains("floor"))
                .anyMatch(what -> what.contains("sureOffset"))
                .anyMatch(what -> what.contains("threshold"));
    }

    @Test
    void every_mistake_in_what_a_model_weighs_is_told() throws IOException {
        assertThat(told("modelWeight: -1", "sureModel: much"))
                .hasSize(2)
                .anyMatch(mistake -> mistake.contains("“modelWeight”: is not 0 or more"))
                .anyMatch(mistake -> mistake.contains("“sureModel”: is not a number"));
        assertThat(told("modelsWeight: 1", "sureModel: 1"))
                .anyMatch(mistake -> mistake.contains("“modelWeight” is missing"))
                .anyMatch(mistake -> mistake.contains("unknown key “modelsWeight”"));
    }

    private List<String> told(String modelWeight, String sureModel) throws IOException {
        Mistakes found = new Mistakes();
        RoutingFile.read(
                shipped().replaceFirst("(?m)^modelWeight:.*", modelWeight).replaceFirst("(?m)^sureModel:.*", sureModel),
                found);
        return found.all().stream().map(Mistake::toString).toList();
    }
}
