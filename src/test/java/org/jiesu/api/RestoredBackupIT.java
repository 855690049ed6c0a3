package org.jiesu.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.Mistakes;
import org.jiesu.config.Settings;
import org.jiesu.record.Damage;
import org.jiesu.store.TestDatabase;
import org.jiesu.wiring.Auditing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Whoever was erased is erased again before a node serves a request from a backup in which he was not. */
class RestoredBackupIT {
    /** Of the doors that are opened here none uses it: they have an embedded PostgreSQL of their own. */
    @RegisterExtension
    static final TestDatabase elsewhere = new TestDatabase();

    @TempDir
    Path folder;

    @Test
    void a_backup_of_before_the_erasure_is_put_back_and_the_caller_stays_erased() throws Exception {
        Path data = folder.resolve("data");
        Path postgres = data.resolve("postgres");
        Path backup = folder.resolve("backup");

        Door first = open(data);
        JsonNode closed = Closing.closed(first.integrator(), "19900002001");
        JsonNode kept = Closing.closed(first.integrator(), "19900002002");
        first.close();
        copy(postgres, backup);

        Door second = open(data);
        String request = second.as("dispatcher")
                .post("/callers/erase", Map.of("phone", "19900002001", "reason", "consent_withdrawn"))
                .body()
                .at("/request/id")
                .textValue();
        assertThat(second.as("admin")
                        .post("/callers/erasures/" + request + "/decide", Map.of("granted", true))
                        .status())
                .isEqualTo(200);
        second.close();
        assertThat(damages(data)).isEmpty();

        remove(postgres);
        copy(backup, postgres);
        Door third = open(data);
        JsonNode seen = third.integrator().get(Steps.path(closed)).body();
        assertThat(seen.get("flags").toString()).contains("erased");
        assertThat(seen.get("text").isNull()).isTrue();
        assertThat(third.integrator().get(Steps.path(kept)).body().get("text").textValue())
                .isNotBlank();
        assertThat(Files.readAllLines(data.resolve("witness/erasures.jsonl"))).hasSize(1);
        third.close();
        assertThat(damages(data)).isEmpty();
    }

    private static Door open(Path data) throws Exception {
        return Door.open(elsewhere, data, properties(data));
    }

    private static Map<String, String> properties(Path data) {
        return Map.of(
                "jiesu.data.dir", data.toString(),
                "jiesu.database.url", "",
                "jiesu.database.user", "jiesu",
                "jiesu.database.password", "");
    }

    private static List<Damage> damages(Path data) throws Exception {
        Settings settings = Settings.load(
                        ConfigFolder.at(Path.of("config")), Map.of(), properties(data), new Mistakes())
                .orElseThrow();
        List<Damage> found = new ArrayList<>();
        Vertx vertx = Vertx.vertx();
        Door.await(new Auditing(settings, Optional.empty(), Optional.empty()).run(vertx, found::add));
        Door.await(vertx.close());
        return found;
    }

    private static void copy(Path from, Path to) throws IOException {
        Process copied = new ProcessBuilder("cp", "-a", from.toString(), to.toString())
                .inheritIO()
                .start();
        assertThat(copied.onExit().join().exitValue()).isZero();
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path each : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
