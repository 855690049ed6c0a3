package org.jiesu.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiesu.wiring.TestNode.done;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.Mistakes;
import org.jiesu.config.Settings;
import org.jiesu.crypto.KeyFailure;
import org.jiesu.served.ServedNode;
import org.jiesu.store.TimeStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command joins the database of a data directory beside a node, without one, and after a killed one. */
class JoiningIT {
    private final Vertx vertx = Vertx.vertx();

    @TempDir
    Path data;

    @AfterEach
    void close() {
        done(vertx.close());
    }

    @Test
    void beside_a_node_its_database_is_entered_and_stays_at_work_after_the_command() throws IOException {
        try (ServedNode node = ServedNode.start(data)) {
            Instant nodesTime = nodesTime(node);
            Storage joined = join();
            assertThat(joined.embedded()).isEmpty();
            assertThat(now(joined))
                    .as("the demonstration's clock, moved ahead and still settable, is the command's too")
                    .isBetween(nodesTime, nodesTime.plusSeconds(60));
            done(joined.close());

            assertThat(node.call("GET", "/cases", null).status()).isEqualTo(200);
            assertThat(node.call("POST", "/clock", Map.of("advance", "PT1H")).status())
                    .as("the command's clock.mode: real was not told to the database")
                    .isEqualTo(200);
        }
    }

    @Test
    void without_a_node_the_database_is_started_and_stopped_again_and_then_a_node_may_come() throws IOException {
        Storage alone = join();
        Instant before = now(alone);
        assertThat(alone.embedded()).isPresent();
        done(alone.close());
        assertThat(data.resolve("postgres/cluster/postmaster.pid")).doesNotExist();

        Storage again = join();
        assertThat(now(again)).isAfterOrEqualTo(before);
        done(again.close());
    }

    @Test
    void after_a_killed_node_the_orphan_is_ended_and_what_it_had_is_there() throws IOException {
        long cases;
        try (ServedNode node = ServedNode.start(data)) {
            cases = node.call("GET", "/cases", null).body().get("count").longValue();
            node.kill();
        }
        Storage joined = join();
        assertThat(joined.embedded()).isPresent();
        done(joined.close());

        try (ServedNode node = ServedNode.start(data)) {
            JsonNode seen = node.call("GET", "/cases", null).body();
            assertThat(seen.get("count").longValue()).isEqualTo(cases).isPositive();
        }
    }

    @Test
    void no_new_master_key_is_made_for_a_database_that_has_one() throws IOException {
        done(join().close());
        Files.delete(data.resolve("keys/master.json"));

        assertThatThrownBy(this::join).isInstanceOf(KeyFailure.class).hasMessageContaining("master.json");
        assertThat(data.resolve("keys/master.json")).doesNotExist();
        assertThat(data.resolve("postgres/cluster/postmaster.pid"))
                .as("what the command had started is stopped again")
                .doesNotExist();
    }

    private static Instant now(Storage storage) {
        return done(new TimeStore(storage.database().commands()).now());
    }

    private static Instant nodesTime(ServedNode node) {
        JsonNode moved = node.call("POST", "/clock", Map.of("advance", "PT26H")).body();
        return Instant.from(OffsetDateTime.parse(moved.get("now").textValue()));
    }

    private Storage join() {
        Mistakes mistakes = new Mistakes();
        Settings settings = Settings.load(
                        ConfigFolder.at(OurRouting.CONFIG),
                        Map.of(),
                        Map.of("jiesu.data.dir", data.toString()),
                        mistakes)
                .orElseThrow();
        try {
            return Storage.join(vertx, settings)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(2, TimeUnit.MINUTES);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (Exception late) {
            throw new IllegalStateException(late);
        }
    }
}
