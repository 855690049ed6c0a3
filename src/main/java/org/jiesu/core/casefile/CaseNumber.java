package org.jiesu.core.casefile;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * The number a citizen is told: date, six digits, check digit, such as {@code 20260416-000305-7}. The check digit
 * (Damm 2004) finds every wrong digit and every two neighbours swapped while it is read out by telephone; ISO 7064
 * MOD 11,10 would let one swap in 45 pass.
 */
public record CaseNumber(String value) {
    private static final int DIGITS = 6;
    private static final long IN_A_CYCLE = 1_000_000;

    /** A totally anti-symmetric quasigroup of order 10: H. M. Damm, Total anti-symmetrische Quasigruppen, Marburg 2004. */
    private static final String[] DAMM = {
        "0317598642", "7092154863", "4206871359", "1750983426", "6123045978",
        "3674209581", "5869720134", "8945362017", "9438617205", "2581436790"
    };

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

    /** The number that was told or typed, with or without its dashes; empty if its check digit does not fit. */
    public static Optional<CaseNumber> told(String number) {
        if (!valid(number)) {
            return Optional.empty();
        }
        String digits = number.replace("-", "");
        int check = digits.length() - 1;
        return Optional.of(new CaseNumber(digits.substring(0, check - DIGITS) + "-"
                + digits.substring(check - DIGITS, check) + "-" + digits.substring(check)));
    }

    private static int checkDigit(String digits) {
        int interim = 0;
        for (int i = 0; i < digits.length(); i++) {
            interim = DAMM[interim].charAt(digits.charAt(i) - '0') - '0';
        }
        return interim;
    }
}
