package org.jiesu.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jiesu.config.Settings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OpsVerticleTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final AtomicReference<Future<Boolean>> DATABASE =
            new AtomicReference<>(Future.succeededFuture(true));
    private static final OpsVerticle OPS = new OpsVerticle(
            new Settings.Ops("127.0.0.1", 0),
            new Health(Map.of("database", DATABASE::get, "relay", () -> Future.succeededFuture(true))));

    @BeforeAll
    static void deploy() throws Exception {
        await(VERTX.deployVerticle(OPS));
    }

    @AfterAll
    static void end() throws Exception {
        await(VERTX.close());
    }

    @Test
    void a_node_is_ready_while_all_its_parts_are_well() throws Exception {
        DATABASE.set(Future.succeededFuture(true));
        assertThat(get("/health/ready").statusCode()).isEqualTo(200);

        DATABASE.set(Future.failedFuture("connection refused"));
        HttpResponse<String> gone = get("/health/ready");
        assertThat(gone.statusCode()).isEqualTo(503);
        assertThat(gone.body())
                .contains("\"database\":\"gone\"", "\"relay\":\"well\"")
                .doesNotContain("refused");
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void nothing_else_is_there() throws Exception {
        assertThat(get("/metrics").statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + OPS.port() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(1, TimeUnit.MINUTES);
    }
}
