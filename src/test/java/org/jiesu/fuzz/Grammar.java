package org.jiesu.fuzz;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What {@code openapi.yaml} says of requests, read without the code that is under test. */
final class Grammar {
    private final JsonObject document;

    private Grammar(JsonObject document) {
        this.document = document;
    }

    static Grammar read() throws IOException {
        try (InputStream file = Grammar.class.getResourceAsStream("/openapi.yaml")) {
            Map<String, Object> document = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return new Grammar(new JsonObject(document));
        }
    }

    /** An operation of the contract. */
    record Operation(String id, String method, String path, List<Parameter> parameters, Optional<JsonObject> body) {}

    /** A parameter; {@code in} is {@code path}, {@code query} or {@code header}. */
    record Parameter(String name, String in, boolean required, JsonObject schema) {}

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        JsonObject paths = document.getJsonObject("paths");
        for (String path : paths.fieldNames()) {
            JsonObject methods = paths.getJsonObject(path);
            for (String method : methods.fieldNames()) {
                operations.add(operation(path, method, methods.getJsonObject(method)));
            }
        }
        return operations;
    }

    private Operation operation(String path, String method, JsonObject described) {
        List<Parameter> parameters = new ArrayList<>();
        if (described.containsKey("parameters")) {
            described.getJsonArray("parameters").stream()
                    .map(each -> resolved((JsonObject) each))
                    .map(each -> new Parameter(
                            each.getString("name"),
                            each.getString("in"),
                            each.getBoolean("required", false),
                            resolved(each.getJsonObject("schema"))))
                    .forEach(parameters::add);
        }
        Optional<JsonObject> body = Optional.ofNullable(described.getJsonObject("requestBody"))
                .map(each -> each.getJsonObject("content")
                        .getJsonObject("application/json")
                        .getJsonObject("schema"))
                .map(this::resolved);
        return new Operation(
                described.getString("operationId"), method.toUpperCase(Locale.ROOT), path, parameters, body);
    }

    /** What a reference points to; anything else as it is. */
    JsonObject resolved(JsonObject described) {
        String reference = described.getString("$ref");
        if (reference == null) {
            return described;
        }
        JsonObject found = document;
        for (String name : reference.substring(2).split("/", -1)) {
            found = found.getJsonObject(name);
        }
        return resolved(found);
    }
}
