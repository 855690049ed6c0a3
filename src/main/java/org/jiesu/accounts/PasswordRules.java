package org.jiesu.accounts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which passwords will do, after NIST SP 800-63B, section 3.1.1.2: long ones that nobody would try first. Which kinds of
 * characters they are made of is nobody's business.
 */
public final class PasswordRules {
    /** Longer ones would only make the server work. */
    private static final int LONGEST = 128;

    private static final String COMMON_FILE = "/accounts/common-passwords.txt";
    private static final Set<String> COMMON = common();

    private final int shortest;

    /**
     * The rules of this house.
     *
     * @param shortest characters at least
     */
    public PasswordRules(int shortest) {
        this.shortest = shortest;
    }

    /** The one form of a password that keyboards may write in several. */
    static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    /** Everything that is wrong with a new password, in words for the person who chose it. */
    List<String> mistakes(String given, String current, Account account) {
        String password = normal(given);
        String plain = plain(password);
        List<String> mistakes = new ArrayList<>();
        int length = password.codePointCount(0, password.length());
        if (length < shortest) {
            mistakes.add("至少 " + shortest + " 个字，现有 " + length + " 个字");
        }
        if (length > LONGEST) {
            mistakes.add("最多 " + LONGEST + " 个字，现有 " + length + " 个字");
        }
        if (plain.equals(plain(account.username())) || plain.equals(plain(account.post()))) {
            mistakes.add("不能是账号或者岗位的名字");
        }
        if (COMMON.contains(plain)) {
            mistakes.add("这个口令太常见，谁都会先试它");
        }
        if (password.equals(normal(current))) {
            mistakes.add("要和现在的口令不一样");
        }
        return mistakes;
    }

    private static String plain(String text) {
        return normal(text).strip().toLowerCase(Locale.ROOT);
    }

    private static Set<String> common() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(PasswordRules.class.getResourceAsStream(COMMON_FILE), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(PasswordRules::plain)
                    .collect(Collectors.toCollection(HashSet::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
