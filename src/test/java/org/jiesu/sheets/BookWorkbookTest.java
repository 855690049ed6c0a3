package org.jiesu.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiesu.config.Mistakes;
import org.jiesu.config.TextFiles;
import org.jiesu.core.text.Mistake;
import org.jiesu.wiring.OurRouting;
import org.jiesu.wiring.Routing;
import org.junit.jupiter.api.Test;

class BookWorkbookTest {
    private static final String RULES = BookSheet.RULES;

    private final SheetMistakes mistakes = new SheetMistakes();

    private BookWorkbook.Read brought(Grid grid) {
        Optional<BookWorkbook.Read> read = grid.broughtTo(OurBook.FILES, mistakes);
        assertThat(mistakes.all()).isEmpty();
        return read.orElseThrow();
    }

    private static String text(TextFiles files, String name) {
        return files.byName().getOrDefault(name, "");
    }

    @Test
    void our_own_book_comes_back_from_a_workbook_as_it_was_to_the_byte() {
        BookWorkbook.Read read = Grid.brought(Grid.exported(OurBook.FILES), OurBook.FILES, mistakes)
                .orElseThrow();
        assertThat(read.files()).isEqualTo(OurBook.FILES);
        assertThat(read.files().version()).isEqualTo(OurBook.FILES.version());
    }

    @Test
    void a_workbook_that_another_program_saved_again_with_shared_texts_and_columns_moved_says_the_same() {
        Grid grid = Grid.of(OurBook.FILES);
        for (List<Object> row : grid.rows(BookSheet.UNITS)) {
            while (row.size() < 12) {
                row.add("");
            }
            java.util.Collections.reverse(row);
        }
        assertThat(brought(grid).files()).isEqualTo(OurBook.FILES);
    }

    @Test
    void one_cell_that_is_changed_changes_one_rule_and_leaves_every_other_line_alone() {
        Grid grid = Grid.of(OurBook.FILES);
        int row = grid.row(RULES, "S5-1");
        grid.set(RULES, row, "职权", "调查\n调解");

        TextFiles files = brought(grid).files();

        String name = "duty/city-2022/1-party.yaml";
        assertThat(files.byName().get(name)).contains("powers: [调查, 调解]");
        List<String> before = text(OurBook.FILES, name).lines().toList();
        List<String> after = text(files, name).lines().toList();
        int second = before.indexOf("  - id: S5-2");
        assertThat(after.subList(after.indexOf("  - id: S5-2"), after.size()))
                .isEqualTo(before.subList(second, before.size()));
        files.byName().forEach((other, text) -> {
            if (!other.equals(name)) {
                assertThat(text).isEqualTo(OurBook.FILES.byName().get(other));
            }
        });
    }

    @Test
    void rows_are_added_removed_and_moved_and_blank_ones_do_not_count() {
        Grid grid = Grid.of(OurBook.FILES);
        List<List<Object>> delegations = grid.rows(BookSheet.DELEGATIONS);
        delegations.add(List.of());
        delegations.add(List.of(
                "某区文旅委托〔2023〕1号",
                "文化和旅游部门",
                "PG-T05",
                "S76-3",
                "委托大兴庄镇管理公共文化设施",
                "区文化和旅游局局长",
                LocalDate.of(2023, 1, 1),
                "2024年12月31日"));
        List<List<Object>> units = grid.rows(BookSheet.UNITS);
        units.add(2, units.remove(units.size() - 1));

        TextFiles files = brought(grid).files();

        assertThat(files.byName().get(BookFiles.DELEGATIONS))
                .startsWith("# Recorded delegations")
                .endsWith(
                        """
                        delegations:
                          - document: 某区文旅委托〔2023〕1号
                            from: 文化和旅游部门
                            to: PG-T05
                            rule: S76-3
                            clause: 委托大兴庄镇管理公共文化设施
                            approver: 区文化和旅游局局长
                            inForceFrom: 2023-01-01
                            inForceUntil: 2024-12-31
                        """);
        Routing routing =
                Routing.open(OurBook.CONFIG.with("duty", files), new Mistakes()).orElseThrow();
        assertThat(routing.book().delegations()).hasSize(1);
        assertThat(routing.book().units().all().get(1).code().value()).isEqualTo("RX-HF");
        assertThat(routing.book().units().all())
                .containsExactlyInAnyOrderElementsOf(
                        OurRouting.get().book().units().all());
    }

    @Test
    void every_entry_of_our_book_is_written_anew_without_loss() {
        Mistakes unreadable = new Mistakes();
        BookFiles files = new BookFiles(OurBook.FILES, unreadable);
        for (BookSheet sheet : files.sheets()) {
            files.of(sheet).forEach((name, file) -> {
                List<TypedRow> rows = file.items().stream()
                        .map(item -> TypedRow.of(sheet, name, item))
                        .toList();
                String text = file.with(rows.stream()
                        .map(row -> YamlText.item(row.entry(sheet), "  "))
                        .toList());
                BookFile again =
                        BookFile.read(name, text, sheet.list(), unreadable).orElseThrow();
                assertThat(again.items().stream()
                                .map(item -> TypedRow.of(sheet, name, item))
                                .toList())
                        .isEqualTo(rows);
                assertThat(again.items().stream().map(Lineless::of).toList())
                        .usingRecursiveComparison()
                        .isEqualTo(file.items().stream().map(Lineless::of).toList());
            });
        }
        assertThat(unreadable.all()).isEmpty();
    }

    @Test
    void mistakes_of_the_loader_are_told_by_sheet_row_and_column() {
        Grid grid = Grid.of(OurBook.FILES);
        int rule = grid.row(RULES, "S5-1");
        grid.set(RULES, rule, "原文", "条文里没有的话");
        grid.set(RULES, rule + 1, "时限", "3d");
        int row = grid.row(RULES, "PG19-L3534");
        grid.set(RULES, row, "牵头", "区公安分局\n密云镇");
        int town = grid.row(BookSheet.UNITS, "PG-T02");
        grid.set(BookSheet.UNITS, town, "别名", "平谷镇政府");
        int health = grid.row(BookSheet.UNITS, "PG-T03");
        grid.set(BookSheet.UNITS, health, "曾用名", "老镇：起=2001-01-01；止=2010-12-31\n旧镇：起=2010-01-01；止=2015-12-31");
        grid.set(BookSheet.UNITS, health, "承接单位", "马昌营镇：起=2020-01-01");
        grid.set(BookSheet.UNITS, health + 1, "承接单位", "峪口镇：起=2021-01-01");
        int department = grid.row(BookSheet.DEPARTMENTS, "公安机关");
        grid.set(BookSheet.DEPARTMENTS, department, "平谷区（PG）", "月球公安局");

        BookWorkbook.Read read = brought(grid);
        Mistakes loader = new Mistakes();
        assertThat(Routing.open(OurBook.CONFIG.with("duty", read.files()), loader))
                .isEmpty();
        List<String> told = loader.all().stream()
                .map(read.places()::told)
                .map(SheetMistake::toString)
                .toList();

        assertThat(told)
                .anyMatch(text -> text.startsWith("规则 第 " + rule + " 行") && text.contains("条文里没有的话"))
                .anyMatch(text -> text.startsWith("规则 第 " + (rule + 1) + " 行“时限”栏：") && text.contains("3d"))
                .anyMatch(text -> text.startsWith("规则 第 " + row + " 行") && text.contains("密云镇"))
                .anyMatch(text -> text.startsWith("单位 第 " + town + " 行“别名”栏：") && text.contains("平谷镇政府"))
                .anyMatch(text -> text.startsWith("单位 第 " + health + " 行“曾用名”栏：") && text.contains("same days"))
                .anyMatch(text -> text.startsWith("单位 第 " + health + " 行“承接单位”栏：") && text.contains("succeed itself"))
                .anyMatch(text -> text.startsWith("部门 第 " + department + " 行“平谷区（PG）”栏：") && text.contains("月球公安局"));
    }

    @Test
    void a_mistake_that_stands_in_no_row_keeps_its_file_and_line() {
        BookWorkbook.Read read = brought(Grid.of(OurBook.FILES));
        assertThat(read.places().told(new Mistake("duty/pinggu-2019.yaml", 7, "wrong")))
                .hasToString("duty/pinggu-2019.yaml:7: wrong");
        assertThat(read.places().told(new Mistake("duty/city-2022/1-party.yaml", 1, "wrong")))
                .hasToString("duty/city-2022/1-party.yaml:1: wrong");
    }

    @Test
    void words_that_look_like_a_formula_are_written_and_read_as_words() {
        Grid grid = Grid.of(OurBook.FILES);
        int row = grid.row(RULES, "S5-1");
        grid.set(RULES, row, "边界", "=HYPERLINK(\"http://example.org\")");
        TextFiles files = brought(grid).files();

        Grid again = Grid.of(files);

        assertThat(again.get(RULES, row, "边界")).isEqualTo("=HYPERLINK(\"http://example.org\")");
        SheetMistakes none = new SheetMistakes();
        assertThat(Grid.brought(Grid.exported(files), files, none).orElseThrow().files())
                .isEqualTo(files);
        assertThat(none.all()).isEmpty();
    }
}
