package org.jiesu.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.HashMap;
import java.util.Map;
import org.jiesu.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * What goes back.
 *
 * @param body null for none
 * @param taken true when whoever answers writes the response itself, as a stream does
 */
public record Answer(int status, Map<String, String> headers, @Nullable Buffer body, boolean taken) {

    /** 200 with a value as JSON. */
    public static Answer ok(Object value) {
        return json(200, value);
    }

    public static Answer json(int status, Object value) {
        return new Answer(status, Map.of("Content-Type", "application/json"), Buffer.buffer(Json.bytes(value)), false);
    }

    /** 200 with a text of some other type. */
    public static Answer text(String type, Buffer body) {
        return new Answer(200, Map.of("Content-Type", type), body, false);
    }

    /** 204. */
    public static Answer nothing() {
        return new Answer(204, Map.of(), null, false);
    }

    /** A status without a body, whose headers say the rest. */
    public static Answer nothing(int status) {
        return new Answer(status, Map.of(), null, false);
    }

    /** The response is in other hands. */
    public static Answer streaming() {
        return new Answer(200, Map.of(), null, true);
    }

    /** The same with one more header. */
    public Answer with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Answer(status, Map.copyOf(more), body, taken);
    }

    void send(HttpServerResponse response) {
        if (taken || response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(status);
        headers.forEach(response::putHeader);
        if (body == null) {
            response.end();
        } else {
            response.end(body);
        }
    }
}
