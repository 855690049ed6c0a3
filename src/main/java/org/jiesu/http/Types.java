package org.jiesu.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.json.JsonArray;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The types that a value may have. */
record Types(List<String> names) {
    private static final Map<String, String> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put("string", "文本");
        WORDS.put("integer", "整数");
        WORDS.put("number", "数字");
        WORDS.put("boolean", "true 或 false");
        WORDS.put("object", "对象");
        WORDS.put("array", "列表");
        WORDS.put("null", "null");
    }

    /**
     * The types that a schema names.
     *
     * @param type a name or an array of names
     */
    static Types of(Object type) {
        Objects.requireNonNull(type, "every schema of a request names its type");
        return type instanceof JsonArray several
                ? new Types(several.stream().map(Object::toString).toList())
                : new Types(List.of(type.toString()));
    }

    boolean allow(JsonNode value) {
        return names.stream().anyMatch(name -> switch (name) {
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber() && value.canConvertToLong();
            // 1e400 is read as infinite, and nothing can be reckoned with that.
            case "number" -> value.isNumber() && Double.isFinite(value.doubleValue());
            case "boolean" -> value.isBoolean();
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "null" -> value.isNull();
            default -> throw new IllegalStateException("no JSON type: " + name);
        });
    }

    boolean ofNumber() {
        return names.contains("integer") || names.contains("number");
    }

    String inWords() {
        return names.stream().map(WORDS::get).collect(Collectors.joining("或"));
    }
}
