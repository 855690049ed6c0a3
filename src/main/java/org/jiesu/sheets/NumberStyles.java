package org.jiesu.sheets;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the cells of a workbook show their numbers, by the number of a cell's style. */
final class NumberStyles {
    private static final int GENERAL = 0;
    private static final int WHOLE = 1;
    private static final int AS_TEXT = 49;
    private static final int STYLES_AT_MOST = 65_536;

    private final Map<Integer, String> own = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();

    /** Reads the part of styles to its end. */
    static NumberStyles read(InputStream in) {
        NumberStyles read = new NumberStyles();
        read.all(in);
        return read;
    }

    private void all(InputStream in) {
        Part part = new Part(in, Integer.MAX_VALUE);
        boolean ofCells = false;
        while (part.next()) {
            if (part.begins("numFmt")) {
                part.number("numFmtId")
                        .ifPresent(
                                id -> own.put(id, part.attribute("formatCode").orElse("")));
            } else if (part.begins("cellXfs") || part.ends("cellXfs")) {
                ofCells = part.begins("cellXfs");
            } else if (ofCells && part.begins("xf") && styles.size() < STYLES_AT_MOST) {
                styles.add(part.number("numFmtId").orElse(GENERAL));
            }
        }
    }

    /** How a number of the style is shown. */
    Cell.Kind kind(int style) {
        int format = style < styles.size() ? styles.get(style) : GENERAL;
        String code = own.getOrDefault(format, "");
        if (isDate(format, code)) {
            return Cell.Kind.DATE;
        }
        boolean byItsDigits = format == GENERAL
                || format == WHOLE
                || format == AS_TEXT
                || code.equalsIgnoreCase("General")
                || code.equals("@")
                || code.equals("0");
        return byItsDigits ? Cell.Kind.NUMBER : Cell.Kind.DRESSED_NUMBER;
    }

    /** The formats that come with every program, those of East Asian years and days among them, or one of its own. */
    private static boolean isDate(int format, String code) {
        if (!code.isEmpty()) {
            String bare = code.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]", "");
            return bare.matches("(?is).*[ymdhs年月日].*");
        }
        return (format >= 14 && format <= 22)
                || (format >= 27 && format <= 36)
                || (format >= 45 && format <= 47)
                || (format >= 50 && format <= 58);
    }
}
