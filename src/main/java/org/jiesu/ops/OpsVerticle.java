package org.jiesu.ops;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jiesu.config.Settings;
import org.jiesu.json.Json;

/**
 * Answers on the ops port: {@code /health/live} while the process and its event loops go on, {@code /health/ready} while
 * it can serve, {@code /metrics} what it has done. It shares nothing with the public port that could be used up there.
 */
public final class OpsVerticle extends VerticleBase {
    private static final int IDLE_SECONDS = 60;
    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "::1", "[::1]");
    private static final String JSON = "application/json";
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

    private final Settings.Ops settings;
    private final Sight sight;
    private final Map<String, Supplier<Future<Page>>> pages =
            Map.of("/health/live", this::live, "/health/ready", this::ready, "/metrics", this::metrics);
    private Optional<HttpServer> server = Optional.empty();

    public OpsVerticle(Settings.Ops settings, Sight sight) {
        this.settings = settings;
        this.sight = sight;
    }

    /** What it tells of. */
    public record Sight(Metrics metrics, Loops loops, Lookout lookout, Health health) {}

    private record Page(int status, String type, Buffer body) {
        static Page json(int status, Object told) {
            return new Page(status, JSON, Buffer.buffer(Json.bytes(told)));
        }
    }

    @Override
    public Future<?> start() {
        sight.loops().watch(vertx);
        sight.lookout().join(sight.metrics());
        return vertx.createHttpServer(new HttpServerOptions()
                        .setHttp2ClearTextEnabled(false)
                        .setIdleTimeout(IDLE_SECONDS)
                        .setIdleTimeoutUnit(TimeUnit.SECONDS))
                .requestHandler(this::answer)
                .listen(settings.port(), settings.host())
                .onSuccess(listening -> server = Optional.of(listening));
    }

    @Override
    public Future<?> stop() {
        sight.metrics().close();
        return Future.succeededFuture();
    }

    /** The port on which it listens. */
    public int port() {
        return server.orElseThrow().actualPort();
    }

    private void answer(HttpServerRequest request) {
        Supplier<Future<Page>> page = pages.get(request.path());
        if (!isMeant(request)) {
            send(request, Page.json(421, Map.of("status", "asked under another name")));
        } else if (page == null) {
            send(request, Page.json(404, Map.of("status", "no such page")));
        } else if (!request.method().equals(HttpMethod.GET) && !request.method().equals(HttpMethod.HEAD)) {
            request.response().putHeader("Allow", "GET, HEAD");
            send(request, Page.json(405, Map.of("status", "only to be read")));
        } else {
            page.get().onSuccess(told -> send(request, told));
        }
    }

    /**
     * A page of another site can have its name point to this machine and then read what its visitor's machine tells: on
     * loopback only who calls it by its own name is answered.
     */
    private boolean isMeant(HttpServerRequest request) {
        return !OWN_NAMES.contains(settings.host())
                || Optional.ofNullable(request.authority())
                        .map(named -> OWN_NAMES.contains(named.host()))
                        .orElse(false);
    }

    private Future<Page> live() {
        boolean stuck = sight.loops().silence().compareTo(settings.patience().loops()) > 0;
        return Future.succeededFuture(Page.json(stuck ? 503 : 200, Map.of("status", stuck ? "stuck" : "live")));
    }

    private Future<Page> ready() {
        return sight.health().look().map(report -> Page.json(report.ready() ? 200 : 503, report));
    }

    /** Without the database the figures that come from it are missing, and all others are there. */
    private Future<Page> metrics() {
        return sight.lookout()
                .look()
                .transform(seen -> Future.succeededFuture(
                        new Page(200, PROMETHEUS, Buffer.buffer(sight.metrics().text()))));
    }

    private static void send(HttpServerRequest request, Page page) {
        request.response()
                .setStatusCode(page.status())
                .putHeader("Content-Type", page.type())
                .putHeader("Content-Length", Integer.toString(page.body().length()))
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .putHeader("Cross-Origin-Resource-Policy", "same-origin")
                .putHeader("Cache-Control", "no-store");
        if (request.method().equals(HttpMethod.HEAD)) {
            request.response().end();
        } else {
            request.response().end(page.body());
        }
    }
}
