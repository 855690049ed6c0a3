package org.jiesu.api;

import java.util.ArrayList;
import java.util.List;
import org.jiesu.core.duty.BookDiff;
import org.jiesu.editions.Editions;

/**
 * What differs between two versions of the duty book, as it is shown.
 *
 * @param besideChanged whether uncovered matters, signs of danger, questions or the heads of overlays differ
 */
record BookDiffView(
        String from,
        String to,
        List<Change> rules,
        List<Change> units,
        List<Change> departments,
        List<Change> delegations,
        boolean besideChanged) {

    /**
     * One entry that differs.
     *
     * @param kind {@code added}, {@code removed} or {@code changed}
     */
    record Change(String id, String name, String kind, List<BookDiff.Field> fields) {}

    static BookDiffView of(Editions.Changes changes) {
        BookDiff diff = changes.diff();
        return new BookDiffView(
                changes.from(),
                changes.to(),
                changes(diff.rules()),
                changes(diff.units()),
                changes(diff.departments()),
                changes(diff.delegations()),
                diff.beside().signals()
                        || diff.beside().circumstances()
                        || diff.beside().overlays());
    }

    private static List<Change> changes(BookDiff.Part part) {
        List<Change> changes = new ArrayList<>();
        part.changed().forEach(entry -> changes.add(new Change(entry.id(), entry.name(), "changed", entry.fields())));
        part.added().forEach(entry -> changes.add(new Change(entry.id(), entry.name(), "added", entry.fields())));
        part.removed().forEach(entry -> changes.add(new Change(entry.id(), entry.name(), "removed", entry.fields())));
        return changes;
    }
}
