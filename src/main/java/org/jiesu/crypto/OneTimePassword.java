package org.jiesu.crypto;

import java.security.SecureRandom;

/** A password that is read from one screen and typed on another: 99 random bits, without letters that look alike. */
public final class OneTimePassword {
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final int GROUPS = 4;
    private static final int GROUP = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimePassword() {}

    /** A new one, such as {@code k7m2x-9qhrt-4wzab-n3c8e}. */
    public static String fresh() {
        StringBuilder password = new StringBuilder();
        for (int at = 0; at < GROUPS * GROUP; at++) {
            if (at > 0 && at % GROUP == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
