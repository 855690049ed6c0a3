package org.jiesu.core.casefile;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * The number a citizen is told: date, six digits, check digit, such as {@code 20260416-000305-8}. The check digit
 * (ISO 7064, MOD 11,10) finds every wrong digit and every two neighbours swapped while it is read out by telephone.
 */
public record CaseNumber(String value) {
    private static final int DIGITS = 6;
    private static final long IN_A_CYCLE = 1_000_000;

    /** The {@code sequence}-th case; numbers of one day repeat only after a million cases. */
    public static CaseNumber of(LocalDate day, long sequence) {
        String date = DateTimeFormatter.BASIC_ISO_DATE.format(day);
        String serial = String.format("%0" + DIGITS + "d", sequence % IN_A_CYCLE);
        return new CaseNumber(date + "-" + serial + "-" + checkDigit(date + serial));
    }

    /** Whether the check digit fits, with or without the dashes. */
    public static boolean valid(String number) {
        String digits = number.replace("-", "");
        return digits.matches("[0-9]{15}")
                && checkDigit(digits.substring(0, digits.length() - 1)) == digits.charAt(digits.length() - 1) - '0';
    }

    private static int checkDigit(String digits) {
        int product = 10;
        for (int i = 0; i < digits.length(); i++) {
            int sum = (product + digits.charAt(i) - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10;
    }
}
