package org.jiesu.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a value must be like: the part of JSON Schema that the requests of our contract use, naming every mistake with
 * its pointer in words for the person who made it. A keyword outside that part is refused when the contract is loaded, so
 * nothing it says goes unchecked. Why not the validator that comes with Vert.x: decision 0006.
 */
final class Shape {
    private static final Set<String> CHECKED_HERE =
            Set.of("type", "enum", "required", "properties", "additionalProperties", "items", "maxItems");
    private static final Set<String> SAYING_NOTHING =
            Set.of("title", "description", "example", "examples", "default", "$ref");

    private final Types types;
    private final List<String> words;
    private final Measures measures;
    private final @Nullable Members members;
    private final @Nullable Items items;

    private Shape(
            Types types, List<String> words, Measures measures, @Nullable Members members, @Nullable Items items) {
        this.types = types;
        this.words = words;
        this.measures = measures;
        this.members = members;
        this.items = items;
    }

    /** A schema of the contract, with its references resolved. */
    static Shape of(JsonObject schema) {
        for (String keyword : schema.fieldNames()) {
            boolean known = CHECKED_HERE.contains(keyword)
                    || SAYING_NOTHING.contains(keyword)
                    || Measures.KEYWORDS.contains(keyword)
                    || keyword.startsWith("x-")
                    || keyword.startsWith("__");
            if (!known) {
                throw new IllegalArgumentException("a request uses “" + keyword + "”, which is not checked");
            }
        }
        JsonObject each = schema.getJsonObject("items");
        return new Shape(
                Types.of(schema.getValue("type")),
                schema.getJsonArray("enum", new JsonArray()).stream()
                        .map(Object::toString)
                        .toList(),
                Measures.of(schema),
                Members.of(schema),
                each == null ? null : new Items(of(each), schema.getInteger("maxItems", Integer.MAX_VALUE)));
    }

    /** Adds every mistake of the value; of one value only the first, since the others follow from it. */
    void check(JsonNode value, String pointer, Wrongs wrongs) {
        if (!types.allow(value)) {
            wrongs.add(pointer, "应为" + types.inWords());
        } else if (!words.isEmpty() && !words.contains(value.asText())) {
            wrongs.add(pointer, "只能是 " + String.join("、", words));
        } else if (value.isObject() && members != null) {
            members.check(value, pointer, wrongs);
        } else if (value.isArray() && items != null) {
            items.check(value, pointer, wrongs);
        } else if (!measures.fault(value).isEmpty()) {
            wrongs.add(pointer, measures.fault(value));
        }
    }

    /** Whether it is a number, so that a parameter has to be read as one. */
    boolean ofNumber() {
        return types.ofNumber();
    }

    /** The items of an array. */
    private record Items(Shape each, int atMost) {
        void check(JsonNode array, String pointer, Wrongs wrongs) {
            if (array.size() > atMost) {
                wrongs.add(pointer, "最多 " + atMost + " 项，现有 " + array.size() + " 项");
                return;
            }
            for (int index = 0; index < array.size(); index++) {
                each.check(array.get(index), pointer + "/" + index, wrongs);
            }
        }
    }

    /** The fields of an object. */
    private record Members(Map<String, Shape> known, Set<String> required, boolean othersToo, Measures.Count count) {
        static @Nullable Members of(JsonObject schema) {
            JsonObject properties = schema.getJsonObject("properties");
            if (properties == null) {
                return null;
            }
            Map<String, Shape> known = new HashMap<>();
            for (String name : properties.fieldNames()) {
                if (!name.startsWith("__")) {
                    known.put(name, Shape.of(properties.getJsonObject(name)));
                }
            }
            Set<String> required = new HashSet<>();
            schema.getJsonArray("required", new JsonArray()).forEach(name -> required.add(name.toString()));
            boolean othersToo = !Boolean.FALSE.equals(schema.getValue("additionalProperties"));
            return new Members(known, required, othersToo, Measures.Count.of(schema));
        }

        void check(JsonNode object, String pointer, Wrongs wrongs) {
            for (String name : required) {
                if (!object.has(name)) {
                    wrongs.add(Pointers.inside(pointer, name), "必填");
                }
            }
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                Shape shape = known.get(field.getKey());
                String inside = Pointers.inside(pointer, field.getKey());
                if (shape != null) {
                    shape.check(field.getValue(), inside, wrongs);
                } else if (!othersToo) {
                    wrongs.add(inside, "没有这一项");
                }
            }
            if (!count.allows(object.size())) {
                wrongs.add(
                        pointer,
                        (count.atMost() == 1 ? "须写且只写其中一项：" : "至少写一项：")
                                + String.join(
                                        "、", known.keySet().stream().sorted().toList()));
            }
        }
    }
}
