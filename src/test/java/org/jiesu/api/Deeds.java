package org.jiesu.api;

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
    record Deed(String id, String method, String path, byte[] body) {
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
        at(document(), "paths").forEach((path, methods) -> map(methods)
                .forEach((method, operation) -> deeds.add(new Deed(
                        map(operation).get("operationId").toString(),
                        method.toUpperCase(Locale.ROOT),
                        path,
                        Json.bytes(example(map(operation)))))));
        return deeds;
    }

    private static Object example(Map<String, Object> operation) {
        if (!operation.containsKey("requestBody")) {
            return Map.of();
        }
        Map<String, Object> json =
                at(at(map(operation.get("requestBody")), "content"), "application/json");
        return json.containsKey("example")
                ? json.get("example")
                : map(at(json, "examples").values().iterator().next()).get("value");
    }

    private static Map<String, Object> document() {
        try (InputStream file = Contract.class.getResourceAsStream("/" + Contract.FILE)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, Object> at(Map<String, Object> mapping, String key) {
        return map(mapping.get(key));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
