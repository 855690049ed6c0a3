package org.jiesu.fuzz;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What came back.
 *
 * @param headers by their names in small letters; what came twice stands together
 */
public record Reply(int status, Map<String, List<String>> headers, Buffer body) {
    /** Empty if there is none. */
    public String header(String name) {
        return String.join(", ", headers.getOrDefault(name, List.of()));
    }

    public boolean closes() {
        return header("connection").equalsIgnoreCase("close");
    }

    boolean isJson() {
        return header("content-type").matches("application/(problem\\+)?json.*");
    }

    boolean isStream() {
        return header("content-type").startsWith("text/event-stream");
    }

    public String text() {
        return body.toString(StandardCharsets.UTF_8);
    }
}
