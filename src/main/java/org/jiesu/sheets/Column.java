package org.jiesu.sheets;

import java.util.List;
import org.jiesu.config.Entry;

/**
 * A column of a sheet.
 *
 * @param heading in official Chinese
 * @param key of the value in the book's files; empty for the name of the file itself
 * @param width in characters
 * @param choices what may stand there, offered by the spreadsheet program; empty for anything
 */
record Column(String heading, String key, Notation notation, int width, List<String> choices) {
    static final int NARROW = 10;
    static final int MIDDLE = 18;
    static final int WIDE = 36;

    /** The column of the file in which a rule stands. */
    static final Column FILE = plain("文件", "", WIDE);

    static Column plain(String heading, String key, int width) {
        return new Column(heading, key, Notations.plain(), width, List.of());
    }

    static Column lines(String heading, String key, int width) {
        return new Column(heading, key, Notations.lines(), width, List.of());
    }

    static Column day(String heading, String key) {
        return new Column(heading, key, Notations.day(), 12, List.of());
    }

    static Column yes(String heading, String key, String word) {
        return new Column(heading, key, Notations.yes(word), NARROW, List.of(Notations.YES));
    }

    static Column choice(String heading, String key, List<String> choices) {
        return new Column(heading, key, Notations.plain(), MIDDLE, choices);
    }

    static Column noted(String heading, String key, Notation notation) {
        return new Column(heading, key, notation, WIDE, List.of());
    }

    /** The very cell that stands for what was typed: with the order of marks and blanks that an export would give. */
    String settled(String typed) {
        if (typed.isEmpty() || (notation.takesYesOrNo() && typed.equals(Notations.NO))) {
            return "";
        }
        return notation.cell(notation.value(typed));
    }

    String cell(Entry value) {
        return notation.cell(value);
    }
}
