package org.jiesu.sheets;

/**
 * A cell that holds something.
 *
 * @param column counted from 0
 * @param text what stands in it; of a number the digits as they are stored
 */
record Cell(int column, Kind kind, String text) {

    /** What the spreadsheet program takes the content for. */
    enum Kind {
        TEXT,
        /** A number shown by its digits. */
        NUMBER,
        /** A number shown in another way: as money, as a share, with a fixed count of digits. */
        DRESSED_NUMBER,
        /** A number shown as a day or a time. */
        DATE,
        YES_OR_NO,
        FORMULA,
        ERROR
    }
}
