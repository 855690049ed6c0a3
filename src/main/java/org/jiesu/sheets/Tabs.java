package org.jiesu.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sheets of a workbook by their names, and of which version of the book it was exported. */
final class Tabs {
    private final Xlsx workbook;
    private final SheetMistakes mistakes;
    private final Map<String, Xlsx.Tab> tabs = new LinkedHashMap<>();

    Tabs(Xlsx workbook, SheetMistakes mistakes) {
        this.workbook = workbook;
        this.mistakes = mistakes;
    }

    /** Names sheets that are missing, unknown or there twice, and a workbook of another version than the given. */
    void check(List<BookSheet> sheets, String version) throws IOException {
        List<String> known = sheets.stream().map(BookSheet::name).toList();
        for (Xlsx.Tab tab : workbook.tabs()) {
            if (!known.contains(tab.name()) && !tab.name().equals(Guide.SHEET)) {
                mistakes.add(tab.name(), 0, "", "不认得这张表：请删去，或者改回原来的名字");
            } else if (tab.part().isEmpty()) {
                mistakes.add(tab.name(), 0, "", "不是普通的表（是图表一类）");
            } else if (tabs.putIfAbsent(tab.name(), tab) != null) {
                mistakes.add(tab.name(), 0, "", "有两张同名的表：请只留一张");
            }
        }
        for (String name : known) {
            if (!tabs.containsKey(name)) {
                mistakes.add(name, 0, "", "少了这张表：没有内容也要留着标题");
            }
        }
        version(version);
    }

    private void version(String now) throws IOException {
        Optional<String> from = exportedFrom();
        if (from.isEmpty()) {
            mistakes.add(Guide.SHEET, 0, "", "找不到“" + Guide.VERSION + "”：请从导出的工作簿改起，不要删这张表");
        } else if (!from.get().equals(now)) {
            mistakes.add(Guide.SHEET, 0, "", "工作簿导出自 " + from.get() + "，清单现在是 " + now + "：照它导入会丢掉这中间别人的改动，请重新导出再改");
        }
    }

    private Optional<String> exportedFrom() throws IOException {
        Xlsx.Tab guide = tabs.get(Guide.SHEET);
        if (guide == null) {
            return Optional.empty();
        }
        try (InputStream in = workbook.open(guide)) {
            SheetRows rows = workbook.rows(in);
            for (Optional<SheetRows.Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                List<Cell> cells = row.get().cells();
                if (cells.get(0).text().strip().equals(Guide.VERSION) && cells.size() > 1) {
                    return Optional.of(cells.get(1).text().strip());
                }
            }
            return Optional.empty();
        }
    }

    /** The rows of a sheet; none where it is missing, which is then among the mistakes. */
    List<TypedRow> rows(BookSheet sheet, SheetReading reading) throws IOException {
        Xlsx.Tab tab = tabs.get(sheet.name());
        if (tab == null) {
            return List.of();
        }
        try (InputStream in = workbook.open(tab)) {
            return reading.read(workbook.rows(in));
        } catch (WorkbookRefused refused) {
            mistakes.add(sheet.name(), 0, "", refused.reason());
            return List.of();
        }
    }
}
