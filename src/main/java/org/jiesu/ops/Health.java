package org.jiesu.ops;

import io.vertx.core.Future;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Whether everything that a node needs to serve is there. */
public final class Health {
    private final Map<String, Supplier<Future<Boolean>>> parts;

    /**
     * Made of parts.
     *
     * @param parts by name; each says whether it is well, a failure says that it is not
     */
    public Health(Map<String, Supplier<Future<Boolean>>> parts) {
        this.parts = new LinkedHashMap<>(parts);
    }

    /** What was found. */
    record Report(String status, Map<String, String> parts) {
        boolean ready() {
            return status.equals("ready");
        }
    }

    Future<Report> look() {
        Future<Map<String, String>> found = Future.succeededFuture(new LinkedHashMap<>());
        for (Map.Entry<String, Supplier<Future<Boolean>>> part : parts.entrySet()) {
            found = found.compose(
                    before -> part.getValue().get().otherwise(false).map(well -> {
                        before.put(part.getKey(), well ? "well" : "gone");
                        return before;
                    }));
        }
        return found.map(all -> new Report(all.containsValue("gone") ? "not ready" : "ready", all));
    }
}
