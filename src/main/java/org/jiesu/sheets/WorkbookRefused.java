package org.jiesu.sheets;

/** A file of which no sheet can be read; says what it is and what to do, for the person who brings it. */
final class WorkbookRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WorkbookRefused(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
