package org.jiesu.sheets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiesu.config.Entry;

/**
 * A unit by its name with what is recorded about it: {@code 区环保局：止=2019-03-31；推定}.
 *
 * @param form whether there is one of them, or one a line, and whether there may be none
 * @param labels the word for each further key; what is only true or not has no value
 */
record DatedNotation(Form form, Map<String, String> labels) implements Notation {
    private static final String UNIT = "unit";
    private static final String NONE = "none";
    private static final String INFERRED = "inferred";
    private static final String NOBODY = "无";
    private static final String COLONS = "：:";
    private static final String SEMICOLONS = "；;";
    private static final String EQUALS = "=＝";

    /** How many units a cell names. */
    enum Form {
        ONE,
        MANY,
        /** Or that there is none, and why: {@code 无：公报未写}. */
        MANY_OR_NONE
    }

    @Override
    public String cell(Entry value) {
        if (form == Form.ONE) {
            return line(Notations.mapping(value));
        }
        List<String> lines = new ArrayList<>();
        for (Entry item : Notations.items(value)) {
            lines.add(line(Notations.mapping(item)));
        }
        return String.join("\n", lines);
    }

    private String line(Entry.Mapping unit) {
        Map<String, Entry> fields = new LinkedHashMap<>(unit.fields());
        Entry none = fields.get(NONE);
        if (form == Form.MANY_OR_NONE && none != null && fields.size() == 1) {
            return NOBODY + "：" + Escaped.escape(Notation.text(none), "");
        }
        if (!fields.containsKey(UNIT)) {
            throw new IllegalArgumentException("第 " + unit.line() + " 行没有 " + UNIT);
        }
        String name = Notation.text(fields.remove(UNIT));
        List<String> recorded = new ArrayList<>();
        fields.forEach((key, entry) -> recorded.add(recorded(key, entry)));
        recorded.removeIf(String::isEmpty);
        String first = name.equals(NOBODY) ? "\\" + name : Escaped.escape(name, COLONS);
        return recorded.isEmpty() ? first : first + "：" + String.join("；", recorded);
    }

    private String recorded(String key, Entry entry) {
        String label = labels.get(key);
        if (label == null) {
            throw new IllegalArgumentException("第 " + entry.line() + " 行的 " + key + " 在表里没有写法");
        }
        if (key.equals(INFERRED)) {
            return Notations.yes("true").cell(entry).isEmpty() ? "" : label;
        }
        return label + "=" + Escaped.escape(Notation.text(entry), SEMICOLONS);
    }

    @Override
    public Entry value(String cell) {
        List<Entry> units = new ArrayList<>();
        for (String line : Escaped.lines(cell)) {
            units.add(unit(line));
        }
        if (form != Form.ONE) {
            return new Entry.Sequence(NOWHERE, units);
        }
        if (units.size() > 1) {
            throw new IllegalArgumentException("只能有一行，写了 " + units.size() + " 行");
        }
        return units.get(0);
    }

    private Entry unit(String line) {
        List<String> parts = Escaped.split(line, COLONS, 2);
        String rest = parts.size() > 1 ? parts.get(1) : "";
        if (form == Form.MANY_OR_NONE && parts.get(0).equals(NOBODY)) {
            return new Entry.Mapping(NOWHERE, Map.of(NONE, Notation.text(Escaped.unescape(rest))));
        }
        if (parts.get(0).isEmpty()) {
            throw new IllegalArgumentException("“" + line + "”的冒号前面没有单位");
        }
        Map<String, Entry> fields = new LinkedHashMap<>();
        fields.put(UNIT, Notation.text(Escaped.unescape(parts.get(0))));
        for (String recorded : Escaped.split(rest, SEMICOLONS, Integer.MAX_VALUE)) {
            if (!recorded.isEmpty()) {
                record(recorded, fields);
            }
        }
        return new Entry.Mapping(NOWHERE, fields);
    }

    private void record(String recorded, Map<String, Entry> fields) {
        List<String> parts = Escaped.split(recorded, EQUALS, 2);
        String key = labels.entrySet().stream()
                .filter(label -> label.getValue().equals(parts.get(0)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "“" + recorded + "”：冒号后面只能写 " + String.join("、", labels.values()) + "，像 起=2019-04-01；推定"));
        boolean bare = key.equals(INFERRED);
        if (bare != (parts.size() == 1) || (!bare && parts.get(1).isEmpty())) {
            throw new IllegalArgumentException("“" + recorded + "”应当是 " + parts.get(0) + (bare ? "" : "=……"));
        }
        Entry value = Notation.text(bare ? "true" : Escaped.unescape(parts.get(1)));
        if (fields.putIfAbsent(key, value) != null) {
            throw new IllegalArgumentException("“" + parts.get(0) + "”写了两次");
        }
    }
}
