package org.jiesu.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What a cell says in a column, or why it cannot be told. */
final class CellReading {
    private static final int DIGITS_AT_MOST = 15;
    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_0_SINCE_1904 = LocalDate.of(1904, 1, 1);
    private static final int FIRST_SURE_DAY = 61;
    private static final String AS_TEXT = "：请把格式改成“文本”，再输入一遍";

    private final boolean since1904;

    /** @param since1904 whether the workbook counts its days from 1904 on */
    CellReading(boolean since1904) {
        this.since1904 = since1904;
    }

    /**
     * The text of a cell, as an export would write it.
     *
     * @throws IllegalArgumentException with what is wrong, for the person at the spreadsheet
     */
    String settled(Cell cell, Column column) {
        String typed =
                switch (cell.kind()) {
                    case TEXT -> cell.text().replace("\r\n", "\n").strip();
                    case NUMBER -> digits(cell.text(), column);
                    case DATE -> day(cell.text(), column);
                    case YES_OR_NO -> yesOrNo(cell.text(), column);
                    case DRESSED_NUMBER ->
                        throw new IllegalArgumentException("是带格式的数值 " + cell.text() + "，看到的和存着的可能不一样" + AS_TEXT);
                    case FORMULA -> throw new IllegalArgumentException("是公式：请复制后“只粘贴数值”，或者直接输入文字");
                    case ERROR -> throw new IllegalArgumentException("是错误值 " + cell.text() + "：请改成文字或者清空");
                };
        return column.settled(typed);
    }

    /** Digits are their own text; where a point or an exponent stands, a nought may have been lost. */
    private static String digits(String stored, Column column) {
        if (column.notation().takesDates()) {
            throw new IllegalArgumentException("是数值 " + stored + "，不是日期，应当像 2022-02-01");
        }
        BigDecimal number = number(stored);
        if (number.stripTrailingZeros().scale() > 0 || number.precision() - number.scale() > DIGITS_AT_MOST) {
            throw new IllegalArgumentException("是数值 " + stored + "，可能已经不是当初输入的样子" + AS_TEXT);
        }
        return number.toBigInteger().toString();
    }

    private String day(String stored, Column column) {
        BigDecimal number = number(stored);
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        boolean calendar = number.signum() > 0 && number.precision() - number.scale() <= 7;
        if (!column.notation().takesDates()) {
            throw new IllegalArgumentException("被当成了日期（像 12-1 这样的编号常常这样）" + AS_TEXT);
        }
        if (!whole || !calendar || (!since1904 && number.intValue() < FIRST_SURE_DAY)) {
            throw new IllegalArgumentException("不是整日的日期，应当像 2022-02-01");
        }
        return (since1904 ? DAY_0_SINCE_1904 : DAY_0)
                .plusDays(number.intValue())
                .toString();
    }

    private static String yesOrNo(String stored, Column column) {
        if (!column.notation().takesYesOrNo()) {
            throw new IllegalArgumentException("是逻辑值" + AS_TEXT);
        }
        return stored.equals("1") || stored.equals("true") ? Notations.YES : Notations.NO;
    }

    private static BigDecimal number(String stored) {
        if (!stored.strip().matches("-?[0-9]{1,400}(\\.[0-9]{1,400})?([eE][+-]?[0-9]{1,3})?")) {
            throw new IllegalArgumentException("“" + stored + "”读不成数值" + AS_TEXT);
        }
        return new BigDecimal(stored.strip());
    }
}
