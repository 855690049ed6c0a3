package org.jiesu.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiesu.core.duty.BookDiff;

/** What differs between two duty books, in lines for a person. */
final class DiffLines {
    private static final int ON_ONE_LINE = 60;
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("matter", "事项"),
            Map.entry("tier", "层级"),
            Map.entry("document", "依据文件"),
            Map.entry("clause", "条、项"),
            Map.entry("quotes", "原文"),
            Map.entry("lines", "公报行"),
            Map.entry("dates", "起止"),
            Map.entry("leads", "牵头"),
            Map.entry("main", "主责"),
            Map.entry("helpers", "协办"),
            Map.entry("powers", "职权"),
            Map.entry("reports", "报告"),
            Map.entry("urgency", "时限"),
            Map.entry("mode", "协同方式"),
            Map.entry("district", "区"),
            Map.entry("matters", "兼管事项"),
            Map.entry("where", "地域"),
            Map.entry("when", "情形"),
            Map.entry("inferred", "推定"),
            Map.entry("internal", "内部事项"),
            Map.entry("accused", "被举报方"),
            Map.entry("delegation", "委托原文"),
            Map.entry("of", "所替规则"),
            Map.entry("words", "词语"),
            Map.entry("examples", "例句"),
            Map.entry("unit", "名称"),
            Map.entry("kind", "类别"),
            Map.entry("aliases", "别名"),
            Map.entry("former", "曾用名"),
            Map.entry("parent", "上级单位"),
            Map.entry("desks", "科室岗位"),
            Map.entry("successor", "承接单位"),
            Map.entry("units", "单位"),
            Map.entry("from", "委托单位"),
            Map.entry("approver", "批准人职务"));

    private final List<String> lines = new ArrayList<>();

    private DiffLines() {}

    static List<String> of(BookDiff diff) {
        DiffLines told = new DiffLines();
        told.part("规则", diff.rules());
        told.part("单位", diff.units());
        told.part("部门", diff.departments());
        told.part("授权", diff.delegations());
        told.beside(diff.beside().signals(), "未列入的事项、不派单的事项或者险情有改动");
        told.beside(diff.beside().circumstances(), "情形和它们的问法有改动");
        told.beside(diff.beside().overlays(), "区级清单的文件、行数或者不列入的行有改动");
        if (told.lines.isEmpty()) {
            told.lines.add("两份清单说的一样");
        }
        return told.lines;
    }

    private void part(String kind, BookDiff.Part part) {
        if (part.isEmpty()) {
            return;
        }
        lines.add(kind + "：新增 " + part.added().size() + "，删除 " + part.removed().size() + "，修改 "
                + part.changed().size());
        part.added().forEach(entry -> entry("+", entry));
        part.removed().forEach(entry -> lines.add("- " + title(entry)));
        part.changed().forEach(entry -> entry("~", entry));
    }

    private static String title(BookDiff.Entry entry) {
        return entry.id().equals(entry.name()) ? entry.id() : entry.id() + " " + entry.name();
    }

    private void entry(String sign, BookDiff.Entry entry) {
        lines.add(sign + " " + title(entry));
        entry.fields().forEach(this::field);
    }

    private void field(BookDiff.Field field) {
        String name = "    " + NAMES.getOrDefault(field.name(), field.name()) + "：";
        String before = joined(field.before());
        String after = joined(field.after());
        if (before.length() + after.length() <= ON_ONE_LINE) {
            lines.add(name + (before.isEmpty() ? after : before + " → " + (after.isEmpty() ? "（无）" : after)));
            return;
        }
        List<String> gone = new ArrayList<>(field.before());
        field.after().forEach(gone::remove);
        List<String> come = new ArrayList<>(field.after());
        field.before().forEach(come::remove);
        lines.add(name + (gone.isEmpty() && come.isEmpty() ? "次序变了" : ""));
        gone.forEach(text -> lines.add("      - " + text));
        come.forEach(text -> lines.add("      + " + text));
    }

    private static String joined(List<String> texts) {
        return texts.stream().collect(Collectors.joining("、"));
    }

    private void beside(boolean differs, String told) {
        if (differs) {
            lines.add(told);
        }
    }
}
