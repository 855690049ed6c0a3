package org.jiesu.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.Mistakes;
import org.jiesu.store.TestDatabase;
import org.jiesu.wiring.TestNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(VertxExtension.class)
class DemoDayIT {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @Test
    void the_day_plays_through_the_real_rooms_and_ends_in_the_present(Vertx vertx, @TempDir Path data)
            throws Exception {
        TestNode node = TestNode.start(vertx, database, data, Map.of("jiesu.clock.mode", "settable"));
        ConfigFolder folder = ConfigFolder.find(java.util.Optional.empty(), Path.of(""));
        int scenes = SceneFile.read(folder, new Mistakes()).size();

        int played = await(node.demoDay().play(folder));
        int again = await(node.demoDay().play(folder));

        assertThat(played).isEqualTo(scenes).isEqualTo(20);
        assertThat(again).isZero();
        assertThat(database.column("SELECT count(*) FROM case_file")).containsExactly("20");
        assertThat(database.column("SELECT count(*) FROM clock_level WHERE state = 'fired'")
                        .get(0))
                .isNotEqualTo("0");
        assertThat(database.column("SELECT abs(extract(epoch FROM ahead)) < 60 FROM clock_setting"))
                .isEqualTo(List.of("t"));
        assertThat(database.column(
                        "SELECT DISTINCT status FROM case_file WHERE status IN ('dispatched', 'reviewing', 'replied')"))
                .hasSize(3);
        await(node.close());
    }

    private static <T> T await(io.vertx.core.Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(1, TimeUnit.MINUTES);
    }
}
