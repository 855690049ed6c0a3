package org.jiesu.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.Mistakes;
import org.jiesu.config.Settings;
import org.jiesu.store.BacklogStore;
import org.jiesu.store.Database;
import org.jiesu.store.DatabaseAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The ops port of a node whose PostgreSQL does not run. */
class OpsVerticleTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final AtomicReference<Future<Health.State>> FEED = new AtomicReference<>();
    private static final Metrics METRICS = new Metrics("1.2.3");
    private static final Loops LOOPS = new Loops(METRICS);

    private static OpsVerticle ops;

    @BeforeAll
    static void deploy() throws Exception {
        Settings settings = settings();
        DatabaseAddress nowhere = new DatabaseAddress("127.0.0.1", 1, "jiesu", "jiesu", "");
        Database database = Database.of(VERTX, nowhere, settings.database());
        Lookout lookout = new Lookout(
                new BacklogStore(database.watch()), settings.ops().patience().look());
        Map<String, Supplier<Future<Health.State>>> parts = new LinkedHashMap<>();
        parts.put("feed", FEED::get);
        parts.put("disk", () -> Future.succeededFuture(Health.State.WELL));
        ops = new OpsVerticle(settings.ops(), new OpsVerticle.Sight(METRICS, LOOPS, lookout, new Health(parts)));
        await(VERTX.deployVerticle(ops));
    }

    @AfterAll
    static void end() throws Exception {
        await(VERTX.close());
    }

    @Test
    void a_node_is_ready_while_all_its_parts_are_well() throws Exception {
        FEED.set(Future.succeededFuture(Health.State.WELL));
        assertThat(get("/health/ready").statusCode()).isEqualTo(200);

        FEED.set(Future.succeededFuture(Health.State.BEHIND));
        HttpResponse<String> behind = get("/health/ready");
        assertThat(behind.statusCode()).isEqualTo(503);
        assertThat(behind.body()).contains("\"feed\":\"behind\"", "\"disk\":\"well\"");

        FEED.set(Future.failedFuture("password of the database is wrong"));
        HttpResponse<String> gone = get("/health/ready");
        assertThat(gone.statusCode()).isEqualTo(503);
        assertThat(gone.body()).contains("\"feed\":\"gone\"").doesNotContain("password");
    }

    @Test
    void a_node_is_alive_while_each_event_loop_comes_to_its_beat() throws Exception {
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
        CountDownLatch release = new CountDownLatch(1);
        // Not the loop of the ops port: Vert.x gives each new context the next loop.
        VERTX.getOrCreateContext().runOnContext(start -> {
            LOOPS.watch(VERTX);
            VERTX.runOnContext(block -> hold(release));
        });
        untilStatus("/health/live", 503);
        release.countDown();
        untilStatus("/health/live", 200);
    }

    @Test
    void without_a_database_the_other_figures_are_told() throws Exception {
        HttpResponse<String> told = get("/metrics");
        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(told.headers().firstValue("Content-Type")).contains("text/plain; version=0.0.4; charset=utf-8");
        Exposition read = Exposition.read(told.body());
        assertThat(read.value("jiesu_build_info", "version", "1.2.3")).isEqualTo(1);
        assertThat(read.value("jiesu_database_up")).isZero();
        assertThat(read.value("jiesu_feed_position")).isNaN();
        assertThat(read.value("jvm_threads_live_threads")).isPositive();
    }

    @Test
    void it_can_only_be_read() throws Exception {
        FEED.set(Future.succeededFuture(Health.State.WELL));
        for (String path : new String[] {"/health/live", "/health/ready", "/metrics"}) {
            for (String method : new String[] {"POST", "PUT", "DELETE", "OPTIONS", "BREW"}) {
                HttpResponse<String> refused = send(method, path);
                assertThat(refused.statusCode()).as(method + " " + path).isEqualTo(405);
                assertThat(refused.headers().firstValue("Allow")).contains("GET, HEAD");
            }
            HttpResponse<String> head = send("HEAD", path);
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            assertThat(head.headers().firstValueAsLong("Content-Length").orElseThrow())
                    .isPositive();
        }
    }

    @Test
    void nothing_else_is_there() throws Exception {
        for (String path : new String[] {"/", "/health", "/health/ready/", "/metrics/jvm", "/api/v1/cases"}) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(send("POST", "/metricss").statusCode()).isEqualTo(404);
    }

    private static Settings settings() {
        Mistakes mistakes = new Mistakes();
        Map<String, String> given = Map.of(
                "jiesu.ops.host", "127.0.0.1",
                "jiesu.ops.port", "0",
                "jiesu.ops.lookTime", "500ms",
                "jiesu.ops.loopSilent", "1s");
        return Settings.load(ConfigFolder.at(Path.of("config")), Map.of(), given, mistakes)
                .orElseThrow();
    }

    private static void hold(CountDownLatch release) {
        try {
            release.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static void untilStatus(String path, int status) throws Exception {
        long patience = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        Optional<Integer> found = Optional.empty();
        while (!found.equals(Optional.of(status)) && System.nanoTime() < patience) {
            found = Optional.of(get(path).statusCode());
        }
        assertThat(found).contains(status);
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return send("GET", path);
    }

    private static HttpResponse<String> send(String method, String path) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ops.port() + path))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(1, TimeUnit.MINUTES);
    }
}
