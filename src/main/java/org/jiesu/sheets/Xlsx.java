package org.jiesu.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An XLSX file as its sheets. */
final class Xlsx implements AutoCloseable {
    private static final String ROOT = "_rels/.rels";
    private static final int SHEETS_AT_MOST = 256;

    private final Packed packed;
    private final String workbook;
    private final Map<String, String> related;
    private final List<Tab> tabs = new ArrayList<>();
    private final SharedTexts texts;
    private final NumberStyles styles;
    private boolean since1904;

    /** A sheet by its name, and the part that holds it. */
    record Tab(String name, String part) {}

    private Xlsx(Packed packed) throws IOException {
        this.packed = packed;
        this.workbook = relations(ROOT, "").entrySet().stream()
                .filter(relation -> relation.getKey().startsWith("officeDocument "))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new WorkbookRefused(insteadOfWorkbook(packed)));
        if (!workbook.endsWith(".xml") || packed.has("word/document.xml") || packed.has("ppt/presentation.xml")) {
            throw new WorkbookRefused(insteadOfWorkbook(packed));
        }
        String folder = workbook.substring(0, workbook.lastIndexOf('/') + 1);
        String file = workbook.substring(folder.length());
        this.related = relations(folder + "_rels/" + file + ".rels", folder);
        readTabs();
        this.texts = first("sharedStrings").isPresent()
                ? texts(first("sharedStrings").get())
                : SharedTexts.none();
        this.styles = first("styles").isPresent() ? styles(first("styles").get()) : new NumberStyles();
    }

    /**
     * Opens a file that lies in memory.
     *
     * @throws WorkbookRefused if it is no workbook, or a damaged one
     */
    static Xlsx open(byte[] file) throws IOException {
        Packed packed = Packed.open(file).orElseThrow(() -> new WorkbookRefused(FileLooks.insteadOfWorkbook(file)));
        try {
            return new Xlsx(packed);
        } catch (IOException | WorkbookRefused notOpened) {
            packed.close();
            throw notOpened;
        }
    }

    private static String insteadOfWorkbook(Packed packed) {
        if (packed.has("xl/workbook.bin")) {
            return "这是二进制工作簿（XLSB），不是 XLSX：请在表格软件里另存为 XLSX（.xlsx）再导入";
        }
        if (packed.has("content.xml")) {
            return "这是 ODS 一类的文件，不是 XLSX：请在表格软件里另存为 XLSX（.xlsx）再导入";
        }
        if (packed.has("word/document.xml") || packed.has("ppt/presentation.xml")) {
            return "这是文档或者演示文稿，不是表格：请导入导出时得到的工作簿";
        }
        if (packed.has("duty/units.yaml")) {
            return "这是清单文件的压缩包（ZIP），不是工作簿";
        }
        return "这是压缩包，不是 XLSX：请导入导出时得到的工作簿";
    }

    /** Parts by kind and id; the kind is the last word of a relation's type. */
    private Map<String, String> relations(String name, String folder) throws IOException {
        Map<String, String> relations = new LinkedHashMap<>();
        if (!packed.has(name)) {
            return relations;
        }
        try (InputStream in = packed.part(name)) {
            Part part = new Part(in, SharedTexts.CELL_AT_MOST);
            while (part.next()) {
                if (part.begins("Relationship")) {
                    String target = part.attribute("Target").orElse("");
                    String kind = part.attribute("Type").orElse("").replaceFirst(".*/", "");
                    relations.put(
                            kind + " " + part.attribute("Id").orElse(""),
                            target.startsWith("/") ? target.substring(1) : folder + target);
                }
            }
        }
        return relations;
    }

    private Optional<String> first(String kind) {
        return related.entrySet().stream()
                .filter(relation -> relation.getKey().startsWith(kind + " "))
                .map(Map.Entry::getValue)
                .filter(packed::has)
                .findFirst();
    }

    private void readTabs() throws IOException {
        try (InputStream in = packed.part(workbook)) {
            Part part = new Part(in, SharedTexts.CELL_AT_MOST);
            while (part.next() && tabs.size() < SHEETS_AT_MOST) {
                if (part.begins("workbookPr")) {
                    since1904 = part.attribute("date1904")
                            .filter(said -> said.equals("1") || said.equals("true"))
                            .isPresent();
                } else if (part.begins("sheet")) {
                    String id = part.attribute("id").orElse("");
                    tabs.add(new Tab(
                            SharedTexts.decoded(part.attribute("name").orElse("")),
                            related.getOrDefault("worksheet " + id, "")));
                }
            }
        }
    }

    private SharedTexts texts(String name) throws IOException {
        try (InputStream in = packed.part(name)) {
            return SharedTexts.read(in);
        }
    }

    private NumberStyles styles(String name) throws IOException {
        try (InputStream in = packed.part(name)) {
            return NumberStyles.read(in);
        }
    }

    /** In the order of their tabs. */
    List<Tab> tabs() {
        return tabs;
    }

    /** Whether the workbook counts its days from 1904 on, and not from 1900. */
    boolean since1904() {
        return since1904;
    }

    /** A sheet as a stream, which must be closed. */
    InputStream open(Tab tab) {
        return packed.part(tab.part());
    }

    SheetRows rows(InputStream sheet) {
        return new SheetRows(sheet, texts, styles);
    }

    @Override
    public void close() throws IOException {
        packed.close();
    }
}
