package org.jiesu.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFolderTest {
    @TempDir
    Path root;

    private final Mistakes mistakes = new Mistakes();

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(root.resolve("duty/city"));
        Files.writeString(root.resolve("duty/units.yaml"), "old");
        Files.writeString(root.resolve("duty/city/1.yaml"), "one");
        Files.writeString(root.resolve("duty.yaml"), "beside");
    }

    @Test
    void given_files_stand_in_the_place_of_all_that_lies_in_the_folder() {
        ConfigFolder folder = ConfigFolder.at(root).with("duty", files(Map.of("duty/units.yaml", "new")));

        assertEquals(Optional.of("new"), folder.text("duty/units.yaml", mistakes));
        assertEquals(List.of("duty/units.yaml"), folder.list("duty"));
        assertEquals(List.of(), folder.list("duty/city"));
        assertFalse(folder.has("duty/city/1.yaml"));
        assertEquals(Optional.of("beside"), folder.text("duty.yaml", mistakes));
        assertTrue(mistakes.none());

        assertEquals(Optional.empty(), folder.text("duty/city/1.yaml", mistakes));
        assertFalse(mistakes.none());
    }

    @Test
    void files_have_the_same_version_wherever_they_are_kept_and_another_once_a_letter_differs() {
        TextFiles lying = TextFiles.under("duty", ConfigFolder.at(root), mistakes);
        TextFiles given = files(Map.of("duty/city/1.yaml", "one", "duty/units.yaml", "old"));

        assertEquals(lying, given);
        assertEquals(lying.version(), given.version());
        assertNotEquals(
                lying.version(),
                files(Map.of("duty/city/1.yaml", "one", "duty/units.yaml", "Old"))
                        .version());
    }

    private static TextFiles files(Map<String, String> byName) {
        return new TextFiles(new TreeMap<>(byName));
    }
}
