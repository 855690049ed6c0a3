package org.jiesu.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A person edits the workbook in ways that cannot be told; each is named by sheet, row and column, all at once. */
class SheetRefusalsTest {
    private static final String RULES = BookSheet.RULES;

    private final SheetMistakes mistakes = new SheetMistakes();
    private final Grid grid = Grid.of(OurBook.FILES);
    private final int row = grid.row(RULES, "S5-1");

    private List<String> told() {
        assertThat(grid.broughtTo(OurBook.FILES, mistakes)).isEmpty();
        return mistakes.all().stream().map(SheetMistake::toString).toList();
    }

    private String at(String heading) {
        return RULES + " 第 " + row + " 行“" + heading + "”栏：";
    }

    @Test
    void merged_cells_are_named_where_they_begin() {
        grid.touch(RULES, sheet -> sheet.range(row - 1, 9, row, 9).merge());
        assertThat(told()).containsExactly(at("原文") + "合并了单元格 J" + row + ":J" + (row + 1) + "：请取消合并，每一格各写各的");
    }

    @Test
    void formulas_are_named_and_none_is_reckoned() {
        grid.set(RULES, row, "事项", new Grid.Formula("A1+1"));
        grid.set(RULES, row, "边界", new Grid.Formula("1/0"));
        assertThat(told())
                .containsExactly(at("事项") + "是公式：请复制后“只粘贴数值”，或者直接输入文字", at("边界") + "是公式：请复制后“只粘贴数值”，或者直接输入文字");
    }

    @Test
    void numbers_and_days_are_refused_where_they_may_not_be_what_was_typed() {
        int gazette = grid.row(RULES, "PG19-12-42");
        grid.set(RULES, gazette, "清单行", LocalDate.of(2026, 12, 1));
        grid.set(RULES, row, "事项", 3.5);
        grid.set(RULES, row, "边界", new Grid.Dressed(0.5, "0%"));
        grid.set(RULES, row, "牵头", true);
        grid.set(RULES, row, "施行", 44_593);
        grid.set(RULES, row, "废止", "2022-02-30");
        grid.set(RULES, row, "计划期至", "明年");
        assertThat(told())
                .contains(
                        RULES + " 第 " + gazette + " 行“清单行”栏：被当成了日期（像 12-1 这样的编号常常这样）：请把格式改成“文本”，再输入一遍",
                        at("事项") + "是数值 3.5，可能已经不是当初输入的样子：请把格式改成“文本”，再输入一遍",
                        at("边界") + "是带格式的数值 0.5，看到的和存着的可能不一样：请把格式改成“文本”，再输入一遍",
                        at("牵头") + "是逻辑值：请把格式改成“文本”，再输入一遍",
                        at("施行") + "是数值 44593，不是日期，应当像 2022-02-01",
                        at("废止") + "“2022-02-30”不是日历上的一天",
                        at("计划期至") + "“明年”不是日期，应当像 2022-02-01")
                .hasSize(7);
    }

    @Test
    void whole_numbers_real_days_and_yes_or_no_are_read_as_what_they_say() {
        grid.set(RULES, row, "条", 5);
        grid.set(RULES, row, "施行", LocalDate.of(2022, 2, 1));
        grid.set(RULES, row, "推定", false);
        grid.set(RULES, row, "内部事项", true);
        BookWorkbook.Read read = grid.broughtTo(OurBook.FILES, mistakes).orElseThrow();
        assertThat(read.files().byName().get("duty/city-2022/1-party.yaml"))
                .contains("id: S5-1\n    matter: 村干部党员违纪违法\n    article: 5\n")
                .contains("    from: 2022-02-01\n    internal: true\n");
    }

    @Test
    void headings_that_are_unknown_doubled_or_missing_are_named() {
        int bounds = grid.column(RULES, "边界");
        grid.set(RULES, 1, bounds, "原文");
        grid.set(RULES, 1, 40, "我的备注");
        grid.set(RULES, row, 45, "写在外面");
        assertThat(told())
                .containsExactly(
                        RULES + " 第 1 行“原文”栏：这一栏有两个：请只留一个",
                        RULES + " 第 1 行：不认得“我的备注”这一栏：请删去，或者改回原来的标题",
                        RULES + " 第 1 行“边界”栏：少了这一栏：不用也要留着标题",
                        RULES + " 第 " + row + " 行：没有标题的一栏里有内容：写在外面");
    }

    @Test
    void sheets_that_are_unknown_or_missing_are_named() {
        grid.remove(BookSheet.DEPARTMENTS);
        grid.rows("Sheet1").add(List.of("草稿"));
        assertThat(told()).containsExactly("Sheet1：不认得这张表：请删去，或者改回原来的名字", "部门：少了这张表：没有内容也要留着标题");
    }

    @Test
    void a_workbook_of_another_version_of_the_book_is_refused() {
        grid.rows(Guide.SHEET).get(1).set(1, "0123456789abcdef");
        assertThat(told()).singleElement().satisfies(text -> assertThat(text)
                .contains("工作簿导出自 0123456789abcdef，清单现在是 " + OurBook.FILES.version()));
        grid.remove(Guide.SHEET);
        SheetMistakes again = new SheetMistakes();
        assertThat(grid.broughtTo(OurBook.FILES, again)).isEmpty();
        assertThat(again.all()).hasToString("[说明：找不到“导出自版本”：请从导出的工作簿改起，不要删这张表]");
    }

    @Test
    void rows_without_a_name_with_one_that_is_taken_or_in_a_file_that_is_not_there_are_named() {
        List<List<Object>> rules = grid.rows(RULES);
        rules.add(new ArrayList<>(rules.get(row - 1)));
        rules.add(new ArrayList<>(rules.get(row)));
        int last = rules.size();
        grid.set(RULES, last, "编号", "");
        grid.set(RULES, row + 1, "文件", "duty/city-2022/9-new.yaml");
        assertThat(told())
                .containsExactly(
                        RULES + " 第 " + (last - 1) + " 行“编号”栏：“S5-1”在第 " + row + " 行已经有了",
                        RULES + " 第 " + last + " 行“编号”栏：空着",
                        RULES + " 第 " + (row + 1) + " 行“文件”栏：清单里没有规则文件“duty/city-2022/9-new.yaml”：要写已有的一个，像 "
                                + "duty/city-2022/1-party.yaml");
    }

    @Test
    void what_is_written_in_a_way_that_nobody_can_read_is_named() {
        grid.set(RULES, row, "地域", "村庄：夏各庄");
        grid.set(RULES, row, "情形", "place：工地\nplace：村内");
        grid.set(RULES, row, "协办", "：没有单位");
        grid.set(RULES, row, "推定", "对");
        int unit = grid.row(BookSheet.UNITS, "PG-T01");
        grid.set(BookSheet.UNITS, unit, "承接单位", "马坊镇：从=2020-01-01");
        grid.set(BookSheet.UNITS, unit + 1, "承接单位", "马坊镇\n峪口镇");
        assertThat(told())
                .containsExactly(
                        at("协办") + "“：没有单位”的冒号前面没有单位",
                        at("地域") + "“村庄”：冒号前面只能是 类别、片区、地方、除外、除外的村",
                        at("情形") + "“place”写了两次",
                        at("推定") + "“对”：只能写“是”或者留空",
                        "单位 第 " + unit + " 行“承接单位”栏：“从=2020-01-01”：冒号后面只能写 起、推定，像 起=2019-04-01；推定",
                        "单位 第 " + (unit + 1) + " 行“承接单位”栏：只能有一行，写了 2 行");
    }
}
