package org.jiesu.sheets;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiesu.config.Entry;

/** Writes values as the YAML in which people write the book: bare where that is safe, else in quotes. */
final class YamlText {
    /** Full-width marks mean nothing to YAML, nor do these others within a text. */
    private static final String OPENING = "《（〔“";

    private static final String HARMLESS = OPENING + "》）〕”、，。；：？！·…—/|._-";
    private static final int ON_ONE_LINE = 60;

    private YamlText() {}

    /**
     * An entry of a list, each line ended.
     *
     * @param indent of the hyphen
     */
    static String item(Entry.Mapping entry, String indent) {
        StringBuilder text = new StringBuilder();
        String before = indent + "- ";
        for (Map.Entry<String, Entry> field : entry.fields().entrySet()) {
            text.append(before).append(scalar(field.getKey())).append(':');
            text.append(value(field.getValue(), indent + "    ")).append('\n');
            before = indent + "  ";
        }
        return text.isEmpty() ? indent + "- {}\n" : text.toString();
    }

    private static String value(Entry value, String indent) {
        if (value instanceof Entry.Sequence list && !fitsOnOneLine(list)) {
            return list.items().stream()
                    .map(item -> "\n" + indent + "- " + flow(item))
                    .collect(Collectors.joining());
        }
        return " " + flow(value);
    }

    private static boolean fitsOnOneLine(Entry.Sequence list) {
        return list.items().stream().allMatch(Entry.Text.class::isInstance)
                && flow(list).length() <= ON_ONE_LINE;
    }

    private static String flow(Entry value) {
        if (value instanceof Entry.Text text) {
            return scalar(text.value());
        }
        if (value instanceof Entry.Sequence list) {
            return joined(list.items().stream().map(YamlText::flow).toList(), "[", "]");
        }
        Map<String, Entry> fields = ((Entry.Mapping) value).fields();
        return joined(
                fields.entrySet().stream()
                        .map(field -> scalar(field.getKey()) + ": " + flow(field.getValue()))
                        .toList(),
                "{",
                "}");
    }

    private static String joined(List<String> parts, String open, String close) {
        return open + String.join(", ", parts) + close;
    }

    private static String scalar(String text) {
        if (isBare(text)) {
            return text;
        }
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(letter -> quote(letter, quoted));
        return quoted.append('"').toString();
    }

    private static boolean isBare(String text) {
        boolean blanksAreSingle = !text.contains("  ") && !text.endsWith(" ");
        return !text.isEmpty()
                && blanksAreSingle
                && (Character.isLetterOrDigit(text.codePointAt(0)) || OPENING.indexOf(text.charAt(0)) >= 0)
                && text.codePoints()
                        .allMatch(letter ->
                                letter == ' ' || Character.isLetterOrDigit(letter) || HARMLESS.indexOf(letter) >= 0);
    }

    private static void quote(int letter, StringBuilder quoted) {
        if (letter == '"' || letter == '\\') {
            quoted.append('\\').appendCodePoint(letter);
        } else if (letter == ' ' || isSeen(letter)) {
            quoted.appendCodePoint(letter);
        } else {
            quoted.append(letter > 0xFFFF ? "\\U%08X".formatted(letter) : "\\u%04X".formatted(letter));
        }
    }

    private static boolean isSeen(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> false;
            default -> true;
        };
    }
}
