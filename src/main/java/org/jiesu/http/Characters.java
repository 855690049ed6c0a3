package org.jiesu.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/**
 * Refuses what PostgreSQL cannot store and UTF-8 cannot write: U+0000, and half of a surrogate pair. They are refused at
 * the door, by name, instead of failing somewhere in the middle.
 */
final class Characters {
    private Characters() {}

    /** Looks through all names and texts of a document. */
    static void check(JsonNode node, String pointer, Wrongs wrongs) {
        if (node.isTextual()) {
            check(node.textValue(), pointer, wrongs);
        } else if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                check(node.get(index), pointer + "/" + index, wrongs);
            }
        } else {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                fault(field.getKey())
                        .ifPresentOrElse(
                                fault -> wrongs.add(pointer, "有一项的名称" + fault),
                                () -> check(field.getValue(), Pointers.inside(pointer, field.getKey()), wrongs));
            }
        }
    }

    static void check(String text, String pointer, Wrongs wrongs) {
        fault(text).ifPresent(fault -> wrongs.add(pointer, fault));
    }

    private static Optional<String> fault(String text) {
        for (int index = 0; index < text.length(); index++) {
            char unit = text.charAt(index);
            if (unit == 0) {
                return Optional.of("含有空字符（U+0000），在第 " + (index + 1) + " 个字符处");
            }
            if (Character.isHighSurrogate(unit)
                    && index + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(index + 1))) {
                index++;
            } else if (Character.isSurrogate(unit)) {
                return Optional.of("含有半个字符（单独的代理项），在第 " + (index + 1) + " 个字符处");
            }
        }
        return Optional.empty();
    }
}
