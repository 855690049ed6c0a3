package org.jiesu.sheets;

/**
 * One mistake in a workbook, where a person at a spreadsheet program finds it.
 *
 * @param sheet name of the sheet; empty for what concerns the whole file
 * @param row row as the program counts it, from 1; 0 for the whole sheet
 * @param column heading of the column; empty for the whole row
 * @param what what is wrong and what to do
 */
public record SheetMistake(String sheet, int row, String column, String what) {
    @Override
    public String toString() {
        String where = sheet + (row == 0 ? "" : " 第 " + row + " 行") + (column.isEmpty() ? "" : "“" + column + "”栏");
        return where.isEmpty() ? what : where + "：" + what;
    }
}
