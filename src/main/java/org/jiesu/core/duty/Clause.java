package org.jiesu.core.duty;

/**
 * Where in its document a rule stands.
 *
 * @param article number of the article; 0 in a document that is not counted by articles
 * @param item the item in the document's own words (第3项); empty where the article says it all
 */
public record Clause(int article, String item) {
    private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    private static final int HIGHEST_WRITTEN = 999;

    public static Clause article(int number) {
        return new Clause(number, "");
    }

    public static Clause item(String words) {
        return new Clause(0, words);
    }

    /** As the document itself counts: 第四十九条, 第3项. */
    public String inWords() {
        return article == 0 ? item : "第" + inWords(article) + "条";
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
