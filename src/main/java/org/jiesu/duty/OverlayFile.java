package org.jiesu.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.Fields;
import org.jiesu.config.Mistakes;
import org.jiesu.config.YamlFile;
import org.jiesu.core.duty.Gazette;
import org.jiesu.core.duty.InForce;
import org.jiesu.core.duty.Overlay;
import org.jiesu.core.duty.SourceLine;

/** Reads the head of an overlay: its documents, its named areas, and which rows of the gazette it leaves out. */
final class OverlayFile {
    private static final int ROWS_AT_MOST = 10_000;
    private static final int LINES_AT_MOST = 999_999;
    private static final int LINE_FIELDS = 3;

    /**
     * What the head says.
     *
     * @param number of the gazette whose lines are quoted
     * @param words the file with the quoted lines
     * @param rules the folder with the rules
     * @param areas the townships of each named area
     * @param leftOut why a row is no rule, by the row
     */
    record Head(
            String name,
            String district,
            String prefix,
            String number,
            String words,
            String rules,
            int rows,
            Map<String, Overlay.Document> documents,
            Map<String, List<String>> areas,
            Map<String, String> leftOut,
            SourceLine where) {

        /** The overlay, once it is known which rows its rules are made of. */
        Overlay overlay(Set<String> covered) {
            Map<String, List<String>> reasons = new LinkedHashMap<>();
            leftOut.forEach((row, why) ->
                    reasons.computeIfAbsent(why, unseen -> new ArrayList<>()).add(row));
            return new Overlay(name, district, prefix, documents, new Overlay.Rows(rows, covered, reasons), where);
        }
    }

    private OverlayFile() {}

    static Optional<Head> read(String file, ConfigFolder folder, Mistakes mistakes) {
        return folder.text(file, mistakes)
                .flatMap(text -> YamlFile.read(file, text, mistakes))
                .map(mapping -> head(file, new Fields(file, mapping, mistakes)));
    }

    private static Head head(String file, Fields fields) {
        Map<String, Overlay.Document> documents = new LinkedHashMap<>();
        for (Fields entry : fields.list("documents")) {
            Overlay.Document document = document(entry);
            if (documents.putIfAbsent(document.name(), document) != null) {
                entry.wrong("name", "“" + document.name() + "” stands twice");
            }
        }
        Map<String, List<String>> areas = new LinkedHashMap<>();
        for (Fields area : fields.list("areas")) {
            areas.put(area.text("area"), area.texts("towns"));
            area.number("line", 1, LINES_AT_MOST);
            area.nothingElse();
        }
        Head head = new Head(
                fields.text("overlay"),
                fields.text("district"),
                fields.text("prefix"),
                fields.text("gazette"),
                fields.text("words"),
                fields.text("rules"),
                fields.number("rows", 1, ROWS_AT_MOST),
                documents,
                areas,
                leftOut(fields),
                new SourceLine(file, fields.line()));
        fields.textIfAny("note");
        fields.nothingElse();
        return head;
    }

    private static Overlay.Document document(Fields fields) {
        if (!fields.has("from")) {
            fields.wrong("from", "is missing");
        }
        InForce inForce = new InForce(fields.dateIfAny("from").orElse(LocalDate.MAX), fields.dateIfAny("until"));
        Overlay.Document document = new Overlay.Document(fields.text("name"), inForce, fields.dateIfAny("planned"));
        if (!inForce.makesSense()) {
            fields.wrong("until", "ends before it begins");
        }
        document.planned()
                .filter(last -> last.isBefore(inForce.from()))
                .ifPresent(last -> fields.wrong("planned", "ends before it begins"));
        fields.textIfAny("title");
        fields.textIfAny("note");
        fields.number("line", 1, LINES_AT_MOST);
        fields.nothingElse();
        return document;
    }

    private static Map<String, String> leftOut(Fields fields) {
        Map<String, String> leftOut = new LinkedHashMap<>();
        for (Fields group : fields.list("leftOut")) {
            String why = group.text("why");
            for (String row : group.texts("rows")) {
                if (leftOut.putIfAbsent(row, why) != null) {
                    group.wrong("rows", "“" + row + "” is left out twice");
                }
            }
            group.nothingElse();
        }
        return leftOut;
    }

    /** The quoted lines of the gazette: a table of line, document and words, tabs between them. */
    static Gazette gazette(Head head, ConfigFolder folder, Mistakes mistakes) {
        List<Gazette.Line> lines = new ArrayList<>();
        Set<Integer> numbers = new LinkedHashSet<>();
        List<String> rows =
                folder.text(head.words(), mistakes).orElse("").lines().toList();
        for (int row = 1; row < rows.size(); row++) {
            String[] cells = rows.get(row).split("\t", -1);
            if (cells.length != LINE_FIELDS || !cells[0].matches("[1-9][0-9]{0,5}") || cells[2].isBlank()) {
                mistakes.add(head.words(), row + 1, "must be line, document and words with tabs between them");
            } else if (!numbers.add(Integer.valueOf(cells[0]))) {
                mistakes.add(head.words(), row + 1, "line " + cells[0] + " stands twice");
            } else if (!head.documents().containsKey(cells[1])) {
                mistakes.add(head.words(), row + 1, "“" + cells[1] + "” is none of the documents of " + head.name());
            } else {
                lines.add(new Gazette.Line(Integer.parseInt(cells[0]), cells[1], cells[2]));
            }
        }
        return new Gazette(lines);
    }
}
