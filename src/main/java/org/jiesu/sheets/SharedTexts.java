package org.jiesu.sheets;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts that cells of a workbook name by number. */
final class SharedTexts {
    /** Characters of a cell, by the rule of every spreadsheet program. */
    static final int CELL_AT_MOST = 32_767;

    private static final int CHARACTERS_AT_MOST = 40_000_000;
    private static final Pattern CODED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final List<String> texts = new ArrayList<>();

    /** Reads the part of shared texts to its end. */
    static SharedTexts read(InputStream in) {
        SharedTexts read = new SharedTexts();
        Part part = new Part(in, CELL_AT_MOST);
        long characters = 0;
        while (part.next()) {
            if (part.begins("si")) {
                String text = decoded(part.richWords("si"));
                characters += text.length();
                if (characters > CHARACTERS_AT_MOST) {
                    throw new WorkbookRefused("工作簿里的文字超过 " + CHARACTERS_AT_MOST + " 个字");
                }
                read.texts.add(text);
            }
        }
        return read;
    }

    static SharedTexts none() {
        return new SharedTexts();
    }

    /** The text of a number as it stands in a cell. */
    String of(String number) {
        if (!number.matches("[0-9]{1,8}") || Integer.parseInt(number) >= texts.size()) {
            throw new WorkbookRefused("工作簿坏了：有一格指着不存在的文字。请在表格软件里打开，另存为 XLSX 再导入");
        }
        return texts.get(Integer.parseInt(number));
    }

    /** With the characters that XML cannot hold, which are written by their numbers. */
    static String decoded(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher coded = CODED.matcher(text);
        return coded.replaceAll(
                found -> Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(found.group(1), 16))));
    }

    /** So that {@link #decoded} gives the same text again. */
    static String encoded(String text) {
        StringBuilder encoded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean looksCoded = letter == '_'
                    && CODED.matcher(text).region(i, text.length()).lookingAt();
            boolean plain = letter == '\n' || letter == '\t' || (letter >= ' ' && letter < '\uFFFE');
            encoded.append(looksCoded || !plain ? "_x%04X_".formatted((int) letter) : String.valueOf(letter));
        }
        return encoded.toString();
    }
}
