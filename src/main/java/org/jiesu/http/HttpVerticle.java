package org.jiesu.http;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jiesu.config.Settings;

/** Listens on the public port, one instance an event loop; stops by finishing what it has accepted. */
public final class HttpVerticle extends VerticleBase {
    private static final int HEADER_BYTES = 16 * 1024;
    /** Any free port, and for all event loops the same one; 0 would give each its own. */
    private static final int FREE_AND_SHARED = -1;

    private final Settings.Http settings;
    private final Duration idle;
    private final Function<Vertx, Future<Face>> face;
    private final Connections connections;
    private HttpServer server;
    private Runnable leave = () -> {};

    /**
     * Shows a face of its own on its own event loop.
     *
     * @param idle how long a connection may be silent; longer than the heartbeat of streams
     */
    public HttpVerticle(Settings.Http settings, Duration idle, Function<Vertx, Future<Face>> face) {
        this.settings = settings;
        this.idle = idle;
        this.face = face;
        this.connections = new Connections(settings.connections(), settings.requestTime(), idle);
    }

    /**
     * What one event loop serves.
     *
     * @param leave ends what would never end by itself, when the node stops
     */
    public record Face(SecurityHeaders headers, Router router, Runnable leave) {}

    @Override
    public Future<?> start() {
        HttpServerOptions options = new HttpServerOptions()
                .setHost(settings.host())
                .setPort(settings.port() == 0 ? FREE_AND_SHARED : settings.port())
                .setMaxHeaderSize(HEADER_BYTES)
                // Its streams would come around the bounds of connections, and whoever speaks HTTPS for us speaks 1.1
                // to us.
                .setHttp2ClearTextEnabled(false)
                .setCompressionSupported(true)
                .setIdleTimeout((int) idle.toSeconds())
                .setIdleTimeoutUnit(TimeUnit.SECONDS);
        server = vertx.createHttpServer(options);
        return face.apply(vertx).compose(made -> {
            leave = made.leave();
            connections.watch(vertx);
            return server.connectionHandler(connections::opened)
                    .requestHandler(request -> serve(made, request))
                    .invalidRequestHandler(request -> {
                        made.headers().on(request.response());
                        Garbled.answer(request);
                    })
                    .listen();
        });
    }

    private void serve(Face made, HttpServerRequest request) {
        connections.used(request);
        made.headers().on(request.response());
        made.router().handle(request);
    }

    @Override
    public Future<?> stop() {
        leave.run();
        return server.shutdown(settings.stopTime().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The port on which it listens. */
    public int port() {
        return server.actualPort();
    }
}
