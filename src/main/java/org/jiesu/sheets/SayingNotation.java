package org.jiesu.sheets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiesu.config.Entry;

/**
 * A list of units, each with what is said of it, one a line: {@code 生态环境部门（推定）：噪声标准}.
 *
 * @param unit key of the unit's name
 * @param saying key of what is said of it
 * @param inferable whether an entry may be 推定
 */
record SayingNotation(String unit, String saying, boolean inferable) implements Notation {
    private static final String COLONS = "：:";
    private static final String INFERRED = "inferred";
    private static final String MARK = "（推定）";
    private static final String BRACKETS = "（(";

    @Override
    public String cell(Entry value) {
        List<String> lines = new ArrayList<>();
        for (Entry item : Notations.items(value)) {
            lines.add(line(Notations.mapping(item)));
        }
        return String.join("\n", lines);
    }

    private String line(Entry.Mapping said) {
        Set<String> known = inferable ? Set.of(unit, saying, INFERRED) : Set.of(unit, saying);
        Map<String, Entry> fields = said.fields();
        if (!known.containsAll(fields.keySet()) || !fields.containsKey(unit)) {
            throw new IllegalArgumentException("第 " + said.line() + " 行不是 " + unit + "、" + saying);
        }
        String plain = Notation.text(fields.get(unit));
        String name = Escaped.escape(plain, plain.matches("(?s).*推定[）)]") ? COLONS + BRACKETS : COLONS);
        boolean inferred = fields.containsKey(INFERRED)
                && !Notations.yes("true").cell(fields.get(INFERRED)).isEmpty();
        String words = fields.containsKey(saying) ? "：" + Escaped.escape(Notation.text(fields.get(saying)), "") : "";
        return name + (inferred ? MARK : "") + words;
    }

    @Override
    public Entry value(String cell) {
        List<Entry> items = new ArrayList<>();
        for (String line : Escaped.lines(cell)) {
            items.add(said(line));
        }
        return new Entry.Sequence(NOWHERE, items);
    }

    private Entry said(String line) {
        List<String> parts = Escaped.split(line, COLONS, 2);
        String name = parts.get(0);
        List<String> inBrackets = Escaped.split(name, BRACKETS, Integer.MAX_VALUE);
        boolean inferred =
                inBrackets.size() > 1 && inBrackets.get(inBrackets.size() - 1).matches("推定[）)]");
        if (inferred && !inferable) {
            throw new IllegalArgumentException("“" + line + "”：这一栏里没有推定");
        }
        String plain =
                inferred ? name.substring(0, name.length() - MARK.length()).strip() : name;
        if (plain.isEmpty()) {
            throw new IllegalArgumentException("“" + line + "”的冒号前面没有单位");
        }
        Map<String, Entry> fields = new LinkedHashMap<>();
        fields.put(unit, Notation.text(Escaped.unescape(plain)));
        if (parts.size() > 1 && !parts.get(1).isEmpty()) {
            fields.put(saying, Notation.text(Escaped.unescape(parts.get(1))));
        }
        if (inferred) {
            fields.put(INFERRED, Notation.text("true"));
        }
        return new Entry.Mapping(NOWHERE, fields);
    }
}
