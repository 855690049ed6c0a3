package org.jiesu.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jiesu.http.Contract;
import org.jiesu.json.Json;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** All operations of the contract, each with a path and a body to try it with. */
final class Deeds {
    private static final String OF_ONE_CASE = "/api/v1/cases/{id}";

    private Deeds() {}

    /**
     * An operation.
     *
     * @param path with parameters as {@code {id}}
     * @param body the first example of the contract, or an empty object
     */
    record Deed(String id, String method, String path, Buffer body) {
        boolean ofOneCase() {
            return path.startsWith(OF_ONE_CASE);
        }

        String on(String caseId) {
            return path.replace("{id}", caseId);
        }

        /** About something that there is not. */
        String anywhere() {
            return ofOneCase() ? on(UUID.randomUUID().toString()) : path.replaceAll("\\{[^}]+}", "999");
        }
    }

    static List<Deed> ofContract() {
        List<Deed> deeds = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document().get("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                deeds.add(new Deed(
                        method.getValue().get("operationId").textValue(),
                        method.getKey().toUpperCase(Locale.ROOT),
                        path.getKey(),
                        Buffer.buffer(Json.bytes(example(method.getValue())))));
            }
        }
        return deeds;
    }

    private static JsonNode example(JsonNode operation) {
        JsonNode json = operation.path("requestBody").path("content").path("application/json");
        if (json.isMissingNode()) {
            return Json.MAPPER.createObjectNode();
        }
        return json.has("example")
                ? json.get("example")
                : json.get("examples").elements().next().get("value");
    }

    private static JsonNode document() {
        try (InputStream file = Contract.class.getResourceAsStream("/" + Contract.FILE)) {
            Map<String, Object> document = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return Json.MAPPER.valueToTree(document);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
