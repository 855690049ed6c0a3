package org.jiesu.imports;

import java.util.List;
import java.util.Optional;
import org.jiesu.intake.Filing;
import org.jiesu.store.NewCase;

/**
 * A row after all checks.
 *
 * @param ready what goes to the intake; nothing where there is a rejection
 * @param rejections one for each mistake
 */
record CheckedRow(Row row, Optional<Ready> ready, List<Rejection> rejections) {
    /**
     * A complaint with the key that opens it once.
     *
     * @param numbered whether the key is the other system's number, else it is the place in the file
     */
    record Ready(Filing filing, NewCase.Key key, boolean numbered) {}

    static CheckedRow ready(Row row, Ready ready) {
        return new CheckedRow(row, Optional.of(ready), List.of());
    }

    static CheckedRow rejected(Row row, List<Rejection> rejections) {
        return new CheckedRow(row, Optional.empty(), List.copyOf(rejections));
    }
}
