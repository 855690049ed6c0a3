package org.jiesu.sheets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiesu.config.Entry;

/**
 * Named groups, one a line: {@code 类别：乡镇、街道}.
 *
 * @param labels the word for each key; empty where keys are free and each holds one text: {@code place：工地}
 */
record GroupsNotation(Map<String, String> labels) implements Notation {
    private static final String COLONS = "：:";
    private static final String COMMAS = "、，,";

    @Override
    public String cell(Entry value) {
        List<String> lines = new ArrayList<>();
        Notations.mapping(value).fields().forEach((key, entry) -> lines.add(label(key, entry) + "：" + group(entry)));
        return String.join("\n", lines);
    }

    private String label(String key, Entry entry) {
        if (labels.isEmpty()) {
            return Escaped.escape(key, COLONS);
        }
        if (!labels.containsKey(key)) {
            throw new IllegalArgumentException("第 " + entry.line() + " 行的 " + key + " 在表里没有写法");
        }
        return labels.get(key);
    }

    private String group(Entry entry) {
        if (labels.isEmpty()) {
            return Escaped.escape(Notation.text(entry), "");
        }
        return Notations.items(entry).stream()
                .map(item -> Escaped.escape(Notation.text(item), COMMAS))
                .collect(Collectors.joining("、"));
    }

    @Override
    public Entry value(String cell) {
        Map<String, Entry> groups = new LinkedHashMap<>();
        for (String line : Escaped.lines(cell)) {
            List<String> parts = Escaped.split(line, COLONS, 2);
            if (parts.size() < 2 || parts.get(0).isEmpty() || parts.get(1).isEmpty()) {
                throw new IllegalArgumentException("“" + line + "”应当像 " + example());
            }
            if (groups.putIfAbsent(key(parts.get(0)), named(parts.get(1))) != null) {
                throw new IllegalArgumentException("“" + parts.get(0) + "”写了两次");
            }
        }
        return new Entry.Mapping(NOWHERE, groups);
    }

    private String example() {
        return labels.isEmpty() ? "place：工地" : "类别：乡镇、街道";
    }

    private String key(String label) {
        if (labels.isEmpty()) {
            return Escaped.unescape(label);
        }
        return labels.entrySet().stream()
                .filter(known -> known.getValue().equals(label))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("“" + label + "”：冒号前面只能是 " + String.join("、", labels.values())));
    }

    private Entry named(String words) {
        if (labels.isEmpty()) {
            return Notation.text(Escaped.unescape(words));
        }
        List<Entry> items = new ArrayList<>();
        for (String item : Escaped.split(words, COMMAS, Integer.MAX_VALUE)) {
            if (!item.isEmpty()) {
                items.add(Notation.text(Escaped.unescape(item)));
            }
        }
        return new Entry.Sequence(NOWHERE, items);
    }
}
