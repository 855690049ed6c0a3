package org.jiesu.sheets;

import org.jiesu.config.Entry;

/** How a value of the book's files is written in a cell. A blank cell means that the value is not there. */
interface Notation {
    /** The line of values that were made from cells; where they stand is known once they are written. */
    int NOWHERE = 0;

    /**
     * The value as it stands in a cell.
     *
     * @throws IllegalArgumentException for a value that a checked book cannot hold
     */
    String cell(Entry value);

    /**
     * The value that a cell holds.
     *
     * @param cell not blank, without blanks around it
     * @throws IllegalArgumentException with what is wrong, for the person at the spreadsheet
     */
    Entry value(String cell);

    /** Whether a date cell of the spreadsheet may stand there. */
    default boolean takesDates() {
        return false;
    }

    /** Whether a yes-or-no cell of the spreadsheet may stand there. */
    default boolean takesYesOrNo() {
        return false;
    }

    /** The text of a single value. */
    static String text(Entry value) {
        if (value instanceof Entry.Text text) {
            return text.value().strip();
        }
        throw new IllegalArgumentException("第 " + value.line() + " 行应当是一个词，不是一组");
    }

    static Entry.Text text(String words) {
        return new Entry.Text(NOWHERE, words);
    }
}
