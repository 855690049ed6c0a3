package org.jiesu.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jiesu.json.Json;

/** Values for a schema: right ones, and here and there one that lies just beside a bound or is of another type. */
final class Values {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> WORDS = List.of(
            "大兴庄镇周村的垃圾没人清运，臭气熏天",
            "密云区果园街道路灯不亮，晚上看不见路",
            "小区停水两天了",
            "施工半夜扰民，请管管",
            "平谷区",
            "大兴庄镇",
            "PG-T05",
            "S49-1",
            "水",
            "13 号楼西侧",
            "P1DT2H",
            "PT1M",
            "phone",
            "19900001234",
            "\"3\"",
            "7",
            "=1+1",
            "'; DROP TABLE case_file; --",
            "${jndi:ldap://nowhere.invalid/a}",
            "../../etc/passwd",
            "<script>alert(1)</script>",
            "%s%n%d",
            "😀👩‍👩‍👧",
            "ａＢ\u200b\u202e\u2028",
            "dGl0bGUJdGV4dAlsYWJlbAo=");

    private final Grammar grammar;
    private final Known known;
    private final SplittableRandom dice;
    private final double crooked;

    /**
     * Throws the dice for each value.
     *
     * @param crooked how likely each single value is to be wrong, between 0 and 1
     */
    Values(Grammar grammar, Known known, SplittableRandom dice, double crooked) {
        this.grammar = grammar;
        this.known = known;
        this.dice = dice;
        this.crooked = crooked;
    }

    /** A value for the field of this name. */
    JsonNode of(String name, JsonObject described) {
        JsonObject schema = grammar.resolved(described);
        if (dice.nextDouble() < crooked) {
            return Crooked.value(schema, dice);
        }
        if (schema.containsKey("enum") && dice.nextInt(20) > 0) {
            JsonArray words = schema.getJsonArray("enum");
            return Json.MAPPER.valueToTree(words.getValue(dice.nextInt(words.size())));
        }
        Object types = schema.getValue("type");
        String type = types instanceof JsonArray several
                ? several.getString(dice.nextInt(several.size()))
                : String.valueOf(types);
        return switch (type) {
            case "object" -> object(schema);
            case "array" -> array(name, schema);
            case "boolean" -> NODES.booleanNode(dice.nextBoolean());
            case "integer", "number" -> number(name, schema);
            case "null" -> NODES.nullNode();
            default -> NODES.textNode(text(name, schema));
        };
    }

    private ObjectNode object(JsonObject schema) {
        ObjectNode object = NODES.objectNode();
        JsonObject properties = schema.getJsonObject("properties", new JsonObject());
        JsonArray required = schema.getJsonArray("required", new JsonArray());
        int most = schema.getInteger("maxProperties", Integer.MAX_VALUE);
        double likely = dice.nextInt(3) * 0.4;
        for (String field : properties.fieldNames()) {
            boolean wanted = required.contains(field) || dice.nextDouble() < likely;
            if (wanted && object.size() < most) {
                object.set(field, of(field, properties.getJsonObject(field)));
            }
        }
        if (object.size() < schema.getInteger("minProperties", 0)) {
            String field = List.copyOf(properties.fieldNames()).get(dice.nextInt(properties.size()));
            object.set(field, of(field, properties.getJsonObject(field)));
        }
        return object;
    }

    private ArrayNode array(String name, JsonObject schema) {
        ArrayNode array = NODES.arrayNode();
        int size = dice.nextInt(Math.min(4, 1 + schema.getInteger("maxItems", 4)));
        for (int index = 0; index < size; index++) {
            array.add(of(name, schema.getJsonObject("items")));
        }
        return array;
    }

    private JsonNode number(String name, JsonObject schema) {
        BigDecimal least = new BigDecimal(schema.getValue("minimum", -1000).toString());
        BigDecimal most = new BigDecimal(schema.getValue("maximum", 1000).toString());
        BigDecimal any =
                switch (dice.nextInt(4)) {
                    case 0 -> least;
                    case 1 -> most;
                    default ->
                        least.add(most.subtract(least)
                                .multiply(BigDecimal.valueOf(
                                        dice.nextDouble() * (name.equals("lastCases") ? 0.001 : 1))));
                };
        return schema.getValue("type").toString().contains("integer")
                ? NODES.numberNode(any.toBigInteger())
                : NODES.numberNode(any);
    }

    /** A text that fits, told before under this name where there is one. */
    String text(String name, JsonObject schema) {
        for (int attempt = 0; attempt < 8; attempt++) {
            String text =
                    switch (schema.getString("format", "")) {
                        case "uuid" ->
                            known.some(name.equals("id") ? "case" : name, dice)
                                    .orElseGet(() -> new UUID(dice.nextLong(), dice.nextLong()).toString());
                        case "date" -> Days.date(dice);
                        case "date-time" -> Days.instant(dice);
                        default -> words(name);
                    };
            String cut = cut(text, schema.getInteger("maxLength", 60));
            if (fits(cut, schema)) {
                return cut;
            }
        }
        return "7";
    }

    private String words(String name) {
        return dice.nextInt(3) > 0
                ? known.some(name, dice).orElseGet(() -> WORDS.get(dice.nextInt(WORDS.size())))
                : WORDS.get(dice.nextInt(WORDS.size()));
    }

    private String cut(String text, int longest) {
        String drawn = dice.nextInt(40) == 0 ? text.repeat(1 + Math.min(longest, 4000) / text.length()) : text;
        return drawn.codePointCount(0, drawn.length()) <= longest
                ? drawn
                : drawn.substring(0, drawn.offsetByCodePoints(0, longest));
    }

    private static boolean fits(String text, JsonObject schema) {
        String pattern = schema.getString("pattern");
        return text.length() >= schema.getInteger("minLength", 0)
                && (pattern == null || Pattern.compile(pattern).matcher(text).find());
    }
}
