package org.jiesu.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.util.RawValue;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;

/** A value that its schema does not want, or only just not. */
final class Crooked {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> RAW = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e400",
            "-1e400",
            "1e999999999",
            "1e-999999999",
            "0.1e1",
            "2147483648",
            "9223372036854775808",
            "99999999999999999999999999999999999999",
            "1.0",
            "-0",
            "\"\"",
            "\" \"",
            "[]",
            "{}",
            "[[]]",
            "{\"a\":1}",
            "[null]",
            "\"NaN\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udc00x\"",
            "\"\\ufffe\\uffff\"",
            "\"\\r\\nX-Odd: 1\"",
            "\"\\u001b[31m\\u2028\\u2029\"",
            "\"+10000-01-01T00:00:00Z\"",
            "\"-0001-01-01\"",
            "\"2026-02-30\"",
            "\"2026-04-16T10:42:00\"",
            "\"PT9999999999H\"",
            "\"-PT1H\"",
            "\"P99999D\"",
            "\"00000000-0000-0000-0000-000000000000\"",
            "\"FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF\"",
            "\"%00\"",
            "\"99999999999999999999\"",
            "\"１２\"",
            "\"٣\"");

    private Crooked() {}

    static JsonNode value(JsonObject schema, SplittableRandom dice) {
        return switch (dice.nextInt(6)) {
            case 0 -> besideLength(schema, dice.nextBoolean());
            case 1 -> besideBound(schema, dice.nextBoolean());
            case 2 -> raw(dice.nextInt(50) == 0 ? "[".repeat(3000) + "]".repeat(3000) : nested(dice));
            default -> raw(RAW.get(dice.nextInt(RAW.size())));
        };
    }

    private static JsonNode besideLength(JsonObject schema, boolean above) {
        int length = above ? schema.getInteger("maxLength", 255) + 1 : schema.getInteger("minLength", 1) - 1;
        return NODES.textNode("水".repeat(Math.min(length, 30_000)));
    }

    private static JsonNode besideBound(JsonObject schema, boolean above) {
        BigDecimal bound = new BigDecimal(schema.getValue(above ? "maximum" : "minimum", above ? 1L << 53 : -1)
                .toString());
        return NODES.numberNode(above ? bound.add(BigDecimal.ONE) : bound.subtract(BigDecimal.ONE));
    }

    private static String nested(SplittableRandom dice) {
        int depth = 1 + dice.nextInt(60);
        return "{\"a\":".repeat(depth) + "0" + "}".repeat(depth);
    }

    /** Written as it stands, though no mapper would write it. */
    private static JsonNode raw(String json) {
        return NODES.rawValueNode(new RawValue(json));
    }
}
