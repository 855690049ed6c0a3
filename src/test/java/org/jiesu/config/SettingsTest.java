package org.jiesu.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiesu.core.text.Mistake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    private static final Map<String, String> NOTHING = Map.of();

    @TempDir
    Path folder;

    private final Mistakes mistakes = new Mistakes();

    @Test
    void the_documented_file_is_right_and_whole() {
        Settings settings = Settings.load(ConfigFolder.insideJar(), NOTHING, NOTHING, mistakes)
                .orElseThrow();
        assertThat(mistakes.all()).isEmpty();
        assertThat(settings.http().port()).isEqualTo(8080);
        assertThat(settings.ops().host()).isEqualTo("127.0.0.1");
        assertThat(settings.database().server()).isEmpty();
        assertThat(settings.clock()).isEqualTo(Settings.ClockMode.REAL);
        assertThat(settings.limits().bodyBytes()).isEqualTo(262_144);
        assertThat(settings.data().masterKey()).isEqualTo(settings.data().dir().resolve("keys/master.json"));
    }

    @Test
    void a_file_of_ones_own_may_hold_only_what_it_changes() throws IOException {
        Settings settings = load("sessions:\n  idle: 30min\n", NOTHING, NOTHING).orElseThrow();
        assertThat(settings.sessions().idle()).isEqualTo(Duration.ofMinutes(30));
        assertThat(settings.sessions().life()).isEqualTo(Duration.ofHours(12));
    }

    @Test
    void the_environment_is_stronger_than_the_file_and_a_property_is_stronger_than_both() throws IOException {
        String file = "http:\n  port: 1\nops:\n  port: 1\nsweep:\n  batch: 1\n";
        Map<String, String> environment = Map.of("JIESU_HTTP_PORT", "2", "JIESU_OPS_PORT", "2", "HOME", "/root");
        Settings settings = load(file, environment, Map.of("jiesu.http.port", "3", "java.version", "17"))
                .orElseThrow();
        assertThat(settings.http().port()).isEqualTo(3);
        assertThat(settings.ops().port()).isEqualTo(2);
        assertThat(settings.sweep().batch()).isEqualTo(1);
    }

    @Test
    void a_humped_key_is_a_variable_with_low_lines() throws IOException {
        Map<String, String> environment = Map.of(
                "JIESU_LIMITS_BODY_SIZE", "1MiB", "JIESU_DATA_DIR", "/srv/jiesu", "JIESU_CLOCK_MODE", "settable");
        Settings settings = load("", environment, NOTHING).orElseThrow();
        assertThat(settings.limits().bodyBytes()).isEqualTo(1 << 20);
        assertThat(settings.data().dir()).isEqualTo(Path.of("/srv/jiesu"));
        assertThat(settings.clock()).isEqualTo(Settings.ClockMode.SETTABLE);
    }

    @Test
    void every_mistake_is_named_at_once_with_its_place() throws IOException {
        String file =
                """
                http:
                  prot: 8080
                  port: 99999
                sessions:
                  life: soon
                limits: 7
                relay:
                  batch: [1, 2]
                """;
        assertThat(load(
                        file,
                        Map.of("JIESU_HTTP_HOTS", "x", "JIESU_SWEEP_BATCH", "many"),
                        Map.of("jiesu.clock.mode", "fast")))
                .isEmpty();
        assertThat(mistakes.all().stream().map(Mistake::toString))
                .containsExactlyInAnyOrder(
                        "jiesu.yaml:2: unknown key “http.prot”",
                        "jiesu.yaml:3: “http.port” is “99999”, but must be from 0 to 65535",
                        "jiesu.yaml:5: “sessions.life” is “soon”, but must be a time such as 500ms 30s 15min 12h 7d",
                        "jiesu.yaml:6: unknown key “limits”",
                        "jiesu.yaml:8: “relay.batch” must be one value, not a list",
                        "JIESU_HTTP_HOTS: there is no such setting",
                        "JIESU_SWEEP_BATCH: “sweep.batch” is “many”, but must be a whole number from 1 to 10000",
                        "-Djiesu.clock.mode: “clock.mode” is “fast”, but must be real or settable");
    }

    @Test
    void an_external_database_is_an_address_without_a_secret_in_it() throws IOException {
        Settings settings = load("database:\n  url: jdbc:postgresql://db.example/jiesu\n", NOTHING, NOTHING)
                .orElseThrow();
        assertThat(settings.database().server()).contains(new DatabaseSettings.Server("db.example", 5432, "jiesu"));

        assertThat(load("database:\n  url: postgresql://jiesu:hush@db.example/jiesu\n", NOTHING, NOTHING))
                .isEmpty();
        assertThat(mistakes.all())
                .singleElement()
                .asString()
                .contains("postgresql://…@db.example")
                .doesNotContain("hush");
    }

    @Test
    void no_secret_is_printed() throws IOException {
        Map<String, String> secrets =
                Map.of("JIESU_DATABASE_PASSWORD", "hush1", "JIESU_DEMO_PASSWORD", "hush2", "JIESU_DEMO_TOKEN", "hush3");
        assertThat(load("", secrets, NOTHING).orElseThrow().toString()).doesNotContain("hush");
    }

    @Test
    void a_folder_or_a_file_in_it_can_be_named_and_must_be_there() throws IOException {
        Path file = Files.writeString(folder.resolve("jiesu.yaml"), "ops:\n  port: 1\n");
        for (Path named : List.of(folder, file)) {
            assertThat(ConfigFolder.find(Optional.of(named), Path.of("nowhere")).where())
                    .isEqualTo(folder.toString());
        }
        Path missing = folder.resolve("other.yaml");
        assertThatThrownBy(() -> ConfigFolder.find(Optional.of(missing), folder))
                .hasMessageContaining("other.yaml");
    }

    @Test
    void without_a_name_the_working_directory_comes_first_and_the_jar_last() throws IOException {
        assertThat(ConfigFolder.find(Optional.empty(), folder).where()).startsWith("the copy inside");
        Files.createDirectories(folder.resolve("config/duty/city"));
        Files.writeString(folder.resolve("config/duty/city/b.yaml"), "b");
        Files.writeString(folder.resolve("config/duty/a.yaml"), "a");
        ConfigFolder found = ConfigFolder.find(Optional.empty(), folder);
        assertThat(found.where()).isEqualTo(folder.resolve("config").toString());
        assertThat(found.list("duty")).containsExactly("duty/a.yaml", "duty/city/b.yaml");
        assertThat(found.list("places")).isEmpty();
    }

    @Test
    void a_jar_is_read_like_a_folder() throws Exception {
        Path jar = folder.resolve("jiesu 接诉.jar");
        try (FileSystem zip = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            Files.createDirectories(zip.getPath("config/duty"));
            Files.writeString(zip.getPath("config/jiesu.yaml"), "a: b");
            Files.writeString(zip.getPath("config/duty/城市.yaml"), "c: d");
        }
        ConfigFolder config = ConfigFolder.around(new URL("jar:" + jar.toUri() + "!/config/jiesu.yaml"));
        assertThat(config.where()).isEqualTo("the copy inside jiesu 接诉.jar");
        assertThat(config.list("duty")).containsExactly("duty/城市.yaml");
        assertThat(config.text("duty/城市.yaml", mistakes)).contains("c: d");
    }

    @Test
    void a_file_that_is_missing_or_not_utf_8_is_a_mistake() throws IOException {
        Files.write(folder.resolve("gbk.yaml"), "接诉".getBytes(StandardCharsets.UTF_16));
        ConfigFolder config = ConfigFolder.at(folder);
        assertThat(config.text("gbk.yaml", mistakes)).isEmpty();
        assertThat(config.text("none.yaml", mistakes)).isEmpty();
        assertThat(mistakes.all().stream().map(Mistake::toString))
                .containsExactly("gbk.yaml: is not UTF-8", "none.yaml: there is no such file in " + folder);
    }

    private Optional<Settings> load(String file, Map<String, String> environment, Map<String, String> properties)
            throws IOException {
        if (!file.isEmpty()) {
            Files.writeString(folder.resolve("jiesu.yaml"), file);
        }
        return Settings.load(ConfigFolder.at(folder), environment, properties, mistakes);
    }
}
