package org.jiesu.http;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import org.jiesu.json.Json;

/** Answers what is no HTTP, before there is a request that anybody could look at; then nothing more is read from there. */
final class Garbled {
    private Garbled() {}

    static void answer(HttpServerRequest request) {
        Problem problem = Problems.byStatus(status(request.decoderResult().cause()));
        request.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Connection", "close")
                .end(Buffer.buffer(Json.bytes(problem)))
                .onComplete(told -> request.connection().close());
    }

    private static int status(Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return 414;
        }
        return cause instanceof TooLongHttpHeaderException ? 431 : 400;
    }
}
