package org.jiesu.imports;

/**
 * Why a row was not imported. Holds nothing of what the row says.
 *
 * @param column both names of the column at fault; empty where it is the row as a whole
 */
record Rejection(long row, long line, String column, String reason) {
    static Rejection of(Row row, String reason) {
        return new Rejection(row.number(), row.line(), "", reason);
    }

    static Rejection of(Row row, Column column, String reason) {
        return new Rejection(row.number(), row.line(), column.names(), reason);
    }
}
