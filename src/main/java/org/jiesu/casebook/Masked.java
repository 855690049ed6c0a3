package org.jiesu.casebook;

import java.util.Optional;

/** Callers' data as they are shown without a stated purpose. */
final class Masked {
    private static final int SHOWN_OF_A_PHONE = 7;
    private static final int DIGITS_OF_A_MOBILE = 11;

    private Masked() {}

    /** The family name's first character alone: 王** */
    static Optional<String> name(Optional<String> name) {
        return name.filter(given -> !given.isBlank())
                .map(given -> given.substring(0, given.offsetByCodePoints(0, 1)) + "**");
    }

    /** A mobile keeps its first seven digits; of any other number nothing is shown. */
    static Optional<String> phone(Optional<String> phone) {
        return phone.filter(given -> !given.isBlank()).map(given -> {
            String digits = given.replaceAll("[^0-9]", "");
            return digits.length() == DIGITS_OF_A_MOBILE ? digits.substring(0, SHOWN_OF_A_PHONE) + "****" : "****";
        });
    }
}
