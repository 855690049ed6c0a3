package org.jiesu.ops;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import org.jiesu.config.Settings;
import org.jiesu.json.Json;

/** Answers on the ops port: {@code /health/live} while the process runs, {@code /health/ready} while it can serve. */
public final class OpsVerticle extends VerticleBase {
    private final Settings.Ops settings;
    private final Health health;
    private HttpServer server;

    public OpsVerticle(Settings.Ops settings, Health health) {
        this.settings = settings;
        this.health = health;
    }

    @Override
    public Future<?> start() {
        server = vertx.createHttpServer().requestHandler(this::answer);
        return server.listen(settings.port(), settings.host());
    }

    /** The port on which it listens. */
    public int port() {
        return server.actualPort();
    }

    private void answer(HttpServerRequest request) {
        switch (request.path()) {
            case "/health/live" -> send(request, 200, Map.of("status", "live"));
            case "/health/ready" ->
                health.look().onSuccess(report -> send(request, report.ready() ? 200 : 503, report));
            default -> send(request, 404, Map.of("status", "no such page"));
        }
    }

    private static void send(HttpServerRequest request, int status, Object told) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .putHeader("Cache-Control", "no-store")
                .end(Buffer.buffer(Json.bytes(told)));
    }
}
