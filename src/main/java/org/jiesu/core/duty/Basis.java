package org.jiesu.core.duty;

import java.util.List;

/**
 * The legal ground of a rule.
 *
 * @param tier which tier of the law the document belongs to: {@code city}, or a district's overlay
 * @param quotes the clauses that carry the matter and the role, at least one in a book that passed its check
 */
public record Basis(String document, String tier, int article, List<Quote> quotes, InForce inForce) {
    private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    private static final int HIGHEST_WRITTEN = 999;

    public Basis {
        quotes = List.copyOf(quotes);
    }

    /** The article as the law writes it: 第四十九条. */
    public String articleInWords() {
        return "第" + inWords(article) + "条";
    }

    private static String inWords(int number) {
        if (number < 1 || number > HIGHEST_WRITTEN) {
            return Integer.toString(number);
        }
        int hundreds = number / 100;
        int tens = number / 10 % 10;
        int ones = number % 10;
        String high = hundreds == 0 ? "" : DIGITS[hundreds] + "百";
        String zero = hundreds > 0 && tens == 0 && ones > 0 ? "零" : "";
        boolean bareTen = hundreds == 0 && tens == 1;
        String middle = tens == 0 ? zero : (bareTen ? "" : DIGITS[tens]) + "十";
        return high + middle + DIGITS[ones];
    }
}
