package org.jiesu.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jiesu.core.text.Mistake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyllableFileTest {
    @Test
    void every_mistake_is_named_with_its_line(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("text"));
        Files.writeString(
                folder.resolve("text/syllables.tsv"),
                "syllable\tcharacters\nwu\t物五\nye 业\nwu\t午\nde\t\nbu\t不五x\n\t管\n");
        Mistakes mistakes = new Mistakes();
        SyllableFile.read(ConfigFolder.at(folder), mistakes);
        assertThat(mistakes.all())
                .extracting(Mistake::toString)
                .hasSize(6)
                .allMatch(told -> told.contains("text/syllables.tsv"))
                .anyMatch(told -> told.contains("3") && told.contains("a syllable, a tab"))
                .anyMatch(told -> told.contains("“wu” has a line already"))
                .anyMatch(told -> told.contains("“五” stands under two syllables"))
                .anyMatch(told -> told.contains("“x” is no character"));
    }

    @Test
    void a_missing_file_is_a_mistake(@TempDir Path folder) {
        Mistakes mistakes = new Mistakes();
        SyllableFile.read(ConfigFolder.at(folder), mistakes);
        assertThat(mistakes.none()).isFalse();
    }
}
