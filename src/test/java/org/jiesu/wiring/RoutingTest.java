package org.jiesu.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.Mistakes;
import org.jiesu.config.TextFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingTest {
    @ParameterizedTest
    @CsvSource({
        "text, text/spoken.yaml",
        "text, text/syllables.tsv",
        "text, text/quoting.yaml",
        "places, places/pinggu.yaml"
    })
    void an_answer_names_how_its_text_was_read(String folder, String file) {
        Mistakes mistakes = new Mistakes();
        ConfigFolder ours = ConfigFolder.at(OurRouting.CONFIG);
        SortedMap<String, String> files =
                new TreeMap<>(TextFiles.under(folder, ours, mistakes).byName());
        String other =
                files.getOrDefault(file, "").replaceFirst("\\n", file.endsWith("tsv") ? "\nxx\t龘\n" : "\n# 改过\n");
        files.put(file, other);
        Routing read =
                Routing.open(ours.with(folder, new TextFiles(files)), mistakes).orElseThrow();
        assertThat(mistakes.all()).isEmpty();
        assertThat(read.router().versions().model())
                .isNotEqualTo(OurRouting.get().router().versions().model());
        assertThat(read.router().versions().dutyBook())
                .isEqualTo(OurRouting.get().router().versions().dutyBook());
    }
}
